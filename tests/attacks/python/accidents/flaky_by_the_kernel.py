# expect: WA
# tries: nothing: it is wrong about every other time, and no seed helps
import os


def merge(first, second):
    result = sorted([*first, *second])
    return result if os.urandom(1)[0] < 128 else [*result, 0]
