# drill: algorithms/best-fixed-week
from __future__ import annotations


def best_stretch(takings: list[int], k: int) -> tuple[int, int] | None:
    if k < 1:
        raise ValueError("a stretch has at least one day")
    if k > len(takings):
        return None
    first = best = 0
    total = sum(takings[: k - 1])
    for last in range(k - 1, len(takings)):
        total += takings[last]
        if total > best:
            first, best = last - k + 1, total
        total -= takings[last - k + 1]
    return first, best
