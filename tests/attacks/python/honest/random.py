# expect: AC
# tries: nothing: its file has the name of a module
import random


def merge(first, second):
    random.shuffle([1, 2, 3])
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
