# drill: algorithms/longest-run-in-budget
from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate


def most_stops(costs: list[int], budget: int) -> int:
    """For each end, look the earliest possible begin up in the running totals."""
    totals = [0, *accumulate(costs)]
    return max(end - bisect_left(totals, total - budget) for end, total in enumerate(totals))
