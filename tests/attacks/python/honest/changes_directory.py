# expect: AC
# tries: nothing: it works in another folder
import os

os.chdir("/")


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
