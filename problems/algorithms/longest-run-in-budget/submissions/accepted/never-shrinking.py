# drill: algorithms/longest-run-in-budget
from __future__ import annotations


def most_stops(costs: list[int], budget: int) -> int:
    """The window slides at the best length so far and grows only where it fits."""
    left = total = 0
    for cost in costs:
        total += cost
        if total > budget:
            total -= costs[left]
            left += 1
    return len(costs) - left
