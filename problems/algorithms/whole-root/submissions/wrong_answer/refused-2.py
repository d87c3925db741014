# drill: algorithms/whole-root
from __future__ import annotations


def whole_root(amount: int, k: int) -> int:
    """Only one of the two arguments is looked at."""
    if amount < 0:
        raise ValueError("no such root")
    fits, too_big = 0, amount + 1
    while too_big - fits > 1:
        middle = (fits + too_big) // 2
        if middle**k <= amount:
            fits = middle
        else:
            too_big = middle
    return fits
