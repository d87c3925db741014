# drill: algorithms/stair-batches
from __future__ import annotations


def count_ways(pallets: int, sizes: list[int]) -> int:
    """The number of sequences of sizes that add up to `pallets`."""
    raise NotImplementedError
