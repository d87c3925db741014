# drill: algorithms/slowest-safe-rate
from __future__ import annotations


def slowest_rate(sizes: list[int], seconds: int) -> int | None:
    """`too_slow` always is, `enough` always is."""
    if not sizes:
        return 1
    if seconds < len(sizes):
        return None
    too_slow, enough = 0, max(sizes)
    while enough - too_slow > 1:
        rate = (too_slow + enough) // 2
        if sum(-(-size // rate) for size in sizes) <= seconds:
            enough = rate
        else:
            too_slow = rate
    return enough
