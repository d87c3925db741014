# drill: algorithms/stair-batches
from __future__ import annotations

import sys


def count_ways(pallets: int, sizes: list[int]) -> int:
    sys.setrecursionlimit(20_000)
    if pallets == 0:
        return 1
    ways = 0
    for size in set(sizes):
        if size <= pallets:
            ways += count_ways(pallets - size, sizes)
    return ways
