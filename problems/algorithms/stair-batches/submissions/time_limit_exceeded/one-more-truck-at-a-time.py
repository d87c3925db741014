# drill: algorithms/stair-batches
from __future__ import annotations


def count_ways(pallets: int, sizes: list[int]) -> int:
    """A table for each number of trucks."""
    kinds = set(sizes)
    counts = {0: 1}
    total = 0
    while counts:
        total += counts.get(pallets, 0)
        more: dict[int, int] = {}
        for load, count in counts.items():
            for size in kinds:
                if load + size <= pallets:
                    more[load + size] = more.get(load + size, 0) + count
        counts = more
    return total
