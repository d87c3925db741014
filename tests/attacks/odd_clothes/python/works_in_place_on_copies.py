# expect: AC
# wears: deque, reversed, pop from the right, copies of the inputs
from collections import deque


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    one, two, result = first.copy(), second[:], deque()
    while one or two:
        source = one if one and (not two or one[-1] >= two[-1]) else two
        result.appendleft(source.pop())
    return list(result)
