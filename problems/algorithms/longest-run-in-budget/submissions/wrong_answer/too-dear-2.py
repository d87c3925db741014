# drill: algorithms/longest-run-in-budget
from __future__ import annotations


def most_stops(costs: list[int], budget: int) -> int:
    possible = [cost for cost in costs if cost <= budget]
    best = left = total = 0
    for right, cost in enumerate(possible):
        total += cost
        while total > budget:
            total -= possible[left]
            left += 1
        best = max(best, right - left + 1)
    return best
