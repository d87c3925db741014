# drill: algorithms/longest-run-in-budget
from __future__ import annotations


def most_stops(costs: list[int], budget: int) -> int:
    """From each first stop, drive on until the battery is empty."""
    best = right = total = 0
    for left, cost in enumerate(costs):
        while right < len(costs) and total < budget and total + costs[right] <= budget:
            total += costs[right]
            right += 1
        best = max(best, right - left)
        if right > left:
            total -= cost
        else:
            right = left + 1
    return best
