# drill: algorithms/fold-two-statements
from bisect import bisect_right


def fold(first, second):
    del first[len(first) - len(second):]
    for entry in second:
        first.insert(bisect_right(first, entry[0], key=lambda x: x[0]), entry)
