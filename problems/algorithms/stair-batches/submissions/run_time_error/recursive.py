# drill: algorithms/stair-batches
from __future__ import annotations

from functools import cache


def count_ways(pallets: int, sizes: list[int]) -> int:
    kinds = set(sizes)

    @cache
    def ways(load: int) -> int:
        return 1 if load == 0 else sum(ways(load - size) for size in kinds if size <= load)

    return ways(pallets)
