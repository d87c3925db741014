# expect: AC
# wears: lru_cache
from functools import lru_cache


@lru_cache(maxsize=None)
def work(first, second):
    if list(first) != sorted(first) or list(second) != sorted(second):
        raise ValueError
    return tuple(sorted(first + second))


def merge(first, second):
    return list(work(tuple(first), tuple(second)))
