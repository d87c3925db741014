# drill: algorithms/longest-run-in-budget
from __future__ import annotations


def most_stops(costs: list[int], budget: int) -> int:
    best = left = 0
    for right in range(len(costs)):
        while sum(costs[left : right + 1]) > budget:
            left += 1
        best = max(best, right - left + 1)
    return best
