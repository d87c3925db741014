# drill: algorithms/stair-batches
from __future__ import annotations

from functools import cache


def count_ways(pallets: int, sizes: list[int]) -> int:
    """By the first truck, remembered; asked for small loads first, so that no question goes deep."""
    kinds = set(sizes)

    @cache
    def ways(load: int) -> int:
        if load <= 0:
            return int(load == 0)
        return sum(ways(load - size) for size in kinds)

    return [ways(load) for load in range(pallets + 1)][-1]
