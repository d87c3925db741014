# drill: algorithms/whole-root
from __future__ import annotations


def whole_root(amount: int, k: int) -> int:
    """The first number that is not too small."""
    if amount < 0 or k < 1:
        raise ValueError("no such root")
    low, high = 0, amount
    while low < high:
        middle = (low + high) // 2
        if middle**k < amount:
            low = middle + 1
        else:
            high = middle
    return low
