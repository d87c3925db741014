# drill: algorithms/slowest-safe-rate
from __future__ import annotations

from bisect import bisect_left


def slowest_rate(sizes: list[int], seconds: int) -> int | None:
    """The rates are a sorted list of False and True."""
    if not sizes:
        return 1
    if len(sizes) > seconds:
        return None

    def enough(rate: int) -> bool:
        return sum((size - 1) // rate + 1 for size in sizes) <= seconds

    return 1 + bisect_left(range(1, max(sizes)), True, key=enough)
