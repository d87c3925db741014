# drill: algorithms/longest-run-in-budget
from __future__ import annotations

from collections import deque


def most_stops(costs: list[int], budget: int) -> int:
    costs.reverse()
    run: deque[int] = deque()
    best = total = 0
    while costs:
        run.append(costs.pop())
        total += run[-1]
        while total > budget:
            total -= run.popleft()
        best = max(best, len(run))
    return best
