# drill: algorithms/slowest-safe-rate
from __future__ import annotations


def slowest_rate(sizes: list[int], seconds: int) -> int | None:
    if not sizes:
        return 1
    if seconds < len(sizes):
        return None
    rate = 1
    while sum(-(-size // rate) for size in sizes) > seconds:
        rate += 1
    return rate
