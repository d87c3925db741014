# drill: algorithms/best-fixed-week
from __future__ import annotations


def best_stretch(takings: list[int], k: int) -> tuple[int, int] | None:
    if k < 1:
        raise ValueError("a stretch has at least one day")
    if k > len(takings):
        return None
    total = sum(takings[:k])
    best = (total, 0)
    for first in range(1, len(takings) - k + 1):
        total += takings[first + k - 1] - takings[first - 1]
        best = max(best, (total, first))
    return best[1], best[0]
