# expect: AC
# wears: bisect from the standard library
from bisect import insort


def merge(first, second):
    if any(a > b for a, b in zip(first, first[1:])) or any(a > b for a, b in zip(second, second[1:])):
        raise ValueError("not sorted")
    result = first[:]
    for item in second:
        insort(result, item)
    return result
