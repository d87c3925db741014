# drill: algorithms/longest-run-in-budget
from __future__ import annotations


def most_stops(costs: list[int], budget: int) -> int:
    """Length of the longest run of neighbouring stops that costs at most `budget`."""
    raise NotImplementedError
