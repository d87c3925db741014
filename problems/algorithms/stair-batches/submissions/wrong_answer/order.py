# drill: algorithms/stair-batches
from __future__ import annotations


def count_ways(pallets: int, sizes: list[int]) -> int:
    """Size by size."""
    ways = [1] + [0] * pallets
    for size in set(sizes):
        for load in range(size, pallets + 1):
            ways[load] += ways[load - size]
    return ways[pallets]
