# drill: algorithms/stair-batches
from __future__ import annotations


def count_ways(pallets: int, sizes: list[int]) -> int:
    """Each load hands its count on to all loads that are one truck larger."""
    ways = [1] + [0] * pallets
    for load, count in enumerate(ways):
        for size in set(sizes):
            if load + size <= pallets:
                ways[load + size] += count
    return ways[pallets]
