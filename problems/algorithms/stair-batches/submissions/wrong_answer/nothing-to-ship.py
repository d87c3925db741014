# drill: algorithms/stair-batches
from __future__ import annotations


def count_ways(pallets: int, sizes: list[int]) -> int:
    """A load that is one truck is a way; any other follows from smaller loads."""
    kinds = set(sizes)
    ways = [0]
    for load in range(1, pallets + 1):
        ways.append((load in kinds) + sum(ways[load - size] for size in kinds if size <= load))
    return ways[pallets]
