# expect: AC
# wears: array, memoryview, tolist
from array import array


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted(array("q", [*first, *second]).tolist())
