# drill: algorithms/longest-run-in-budget
from __future__ import annotations


def most_stops(costs: list[int], budget: int) -> int:
    """Grow at the right, shrink at the left until it fits."""
    best = left = total = 0
    for right, cost in enumerate(costs):
        total += cost
        while total > budget:
            total -= costs[left]
            left += 1
        best = max(best, right - left + 1)
    return best
