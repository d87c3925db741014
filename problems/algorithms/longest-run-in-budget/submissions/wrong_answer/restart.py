# drill: algorithms/longest-run-in-budget
from __future__ import annotations


def most_stops(costs: list[int], budget: int) -> int:
    best = total = count = 0
    for cost in costs:
        total += cost
        count += 1
        if total > budget:
            total, count = (cost, 1) if cost <= budget else (0, 0)
        best = max(best, count)
    return best
