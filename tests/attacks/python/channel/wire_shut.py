# expect: RTE
# tries: closing its end of the wire
import os


def merge(first, second):
    os.closerange(3, 256)
    return sorted([*first, *second])
