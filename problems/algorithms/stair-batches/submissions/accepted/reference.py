# drill: algorithms/stair-batches
from __future__ import annotations


def count_ways(pallets: int, sizes: list[int]) -> int:
    """For each load: what came before its last truck."""
    kinds = set(sizes)
    ways = [1]
    for load in range(1, pallets + 1):
        ways.append(sum(ways[load - size] for size in kinds if size <= load))
    return ways[-1]
