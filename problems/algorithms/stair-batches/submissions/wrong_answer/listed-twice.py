# drill: algorithms/stair-batches
from __future__ import annotations


def count_ways(pallets: int, sizes: list[int]) -> int:
    ways = [1]
    for load in range(1, pallets + 1):
        ways.append(sum(ways[load - size] for size in sizes if size <= load))
    return ways[pallets]
