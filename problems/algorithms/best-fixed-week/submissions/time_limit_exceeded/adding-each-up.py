# drill: algorithms/best-fixed-week
from __future__ import annotations


def best_stretch(takings: list[int], k: int) -> tuple[int, int] | None:
    if k < 1:
        raise ValueError("a stretch has at least one day")
    sums = [sum(takings[first : first + k]) for first in range(len(takings) - k + 1)]
    if not sums:
        return None
    best = max(sums)
    return sums.index(best), best
