# drill: algorithms/stair-batches
from __future__ import annotations


def count_ways(pallets: int, sizes: list[int]) -> int:
    """What lies before the table is taken for 0."""
    kinds = set(sizes)
    ways = [1] + [0] * pallets
    for load in range(1, pallets + 1):
        ways[load] = sum(ways[load - size] for size in kinds)
    return ways[pallets]
