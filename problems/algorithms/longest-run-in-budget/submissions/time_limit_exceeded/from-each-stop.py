# drill: algorithms/longest-run-in-budget
from __future__ import annotations


def most_stops(costs: list[int], budget: int) -> int:
    best = 0
    for first in range(len(costs)):
        total, place = 0, first
        while place < len(costs) and total + costs[place] <= budget:
            total += costs[place]
            place += 1
        best = max(best, place - first)
    return best
