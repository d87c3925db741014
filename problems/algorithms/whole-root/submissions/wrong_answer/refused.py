# drill: algorithms/whole-root
from __future__ import annotations


def whole_root(amount: int, k: int) -> int:
    """A negative amount has a negative root where k is odd."""
    if k < 1 or (amount < 0 and k % 2 == 0):
        raise ValueError("no such root")
    if amount < 0:
        return -whole_root(-amount, k)
    fits, too_big = 0, amount + 1
    while too_big - fits > 1:
        middle = (fits + too_big) // 2
        if middle**k <= amount:
            fits = middle
        else:
            too_big = middle
    return fits
