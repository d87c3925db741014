# drill: algorithms/whole-root
from __future__ import annotations


def whole_root(amount: int, k: int) -> int:
    if amount < 0 or k < 1:
        raise ValueError("no such root")
    low, high = 0, amount // 2
    while low < high:
        middle = (low + high + 1) // 2
        if middle**k <= amount:
            low = middle
        else:
            high = middle - 1
    return low
