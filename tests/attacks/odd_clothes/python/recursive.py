# expect: AC
# wears: recursion with a raised limit
import sys

sys.setrecursionlimit(20_000)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return zipped(first, second)


def zipped(first, second):
    if not first or not second:
        return first + second
    if first[0] <= second[0]:
        return [first[0]] + zipped(first[1:], second)
    return [second[0]] + zipped(first, second[1:])
