# expect: WA
# tries: nothing: an iterator where a list is expected
import heapq


def merge(first, second):
    return heapq.merge(first, second)
