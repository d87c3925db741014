# expect: WA
# tries: nothing: it is wrong now and then
import random


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    result = sorted([*first, *second])
    return result if random.random() < 0.9 else result[1:]
