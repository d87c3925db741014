# drill: algorithms/stair-batches
from __future__ import annotations


def count_ways(pallets: int, sizes: list[int]) -> int:
    """The rest of the sizes is larger still."""
    kinds = list(dict.fromkeys(sizes))
    ways = [1] + [0] * pallets
    for load in range(1, pallets + 1):
        for size in kinds:
            if size > load:
                break
            ways[load] += ways[load - size]
    return ways[pallets]
