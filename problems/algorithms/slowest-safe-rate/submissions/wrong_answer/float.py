# drill: algorithms/slowest-safe-rate
from __future__ import annotations

from math import ceil


def slowest_rate(sizes: list[int], seconds: int) -> int | None:
    if not sizes:
        return 1
    if seconds < len(sizes):
        return None
    low, high = 1, max(sizes)
    while low < high:
        rate = (low + high) // 2
        if sum(ceil(size / rate) for size in sizes) <= seconds:
            high = rate
        else:
            low = rate + 1
    return low
