# expect: AC
# wears: Counter and elements
from collections import Counter


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    counted = Counter(first) + Counter(second)
    return [item for item in sorted(counted) for _ in range(counted[item])]
