# expect: AC
# wears: heapq.merge and itertools.pairwise
import heapq
from itertools import pairwise


def merge(first, second):
    for items in (first, second):
        if not all(a <= b for a, b in pairwise(items)):
            raise ValueError(items)
    return list(heapq.merge(first, second))
