# expect: AC
# tries: nothing: a low limit of recursion
import sys

sys.setrecursionlimit(120)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
