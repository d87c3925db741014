# drill: algorithms/best-fixed-week
from __future__ import annotations


def best_stretch(takings: list[int], k: int) -> tuple[int, int] | None:
    if k < 1:
        raise ValueError("a stretch has at least one day")
    if k > len(takings):
        return None
    best = None
    total = sum(takings[:k])
    for first in range(len(takings) - k):
        if best is None or total > best[1]:
            best = (first, total)
        total += takings[first + k] - takings[first]
    return best
