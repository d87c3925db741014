# drill: algorithms/whole-root
from __future__ import annotations


def whole_root(amount: int, k: int) -> int:
    """`fits` to the k is never above the amount, `too_big` to the k always is."""
    if amount < 0 or k < 1:
        raise ValueError("no such root")
    fits, too_big = 0, amount + 1
    while too_big - fits > 1:
        middle = (fits + too_big) // 2
        if middle**k <= amount:
            fits = middle
        else:
            too_big = middle
    return fits
