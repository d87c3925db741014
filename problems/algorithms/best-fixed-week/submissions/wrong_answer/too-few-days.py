# drill: algorithms/best-fixed-week
from __future__ import annotations


def best_stretch(takings: list[int], k: int) -> tuple[int, int] | None:
    if k < 1:
        raise ValueError("a stretch has at least one day")
    total = best = sum(takings[:k])
    first = 0
    for last in range(k, len(takings)):
        total += takings[last] - takings[last - k]
        if total > best:
            first, best = last - k + 1, total
    return first, best
