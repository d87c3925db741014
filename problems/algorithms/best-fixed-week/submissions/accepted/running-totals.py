# drill: algorithms/best-fixed-week
from __future__ import annotations

from itertools import accumulate


def best_stretch(takings: list[int], k: int) -> tuple[int, int] | None:
    """A stretch is the difference of the running totals before and after it."""
    if k < 1:
        raise ValueError(f"no stretch of {k} days")
    totals = [0, *accumulate(takings)]
    sums = [after - before for before, after in zip(totals, totals[k:])]
    return (sums.index(max(sums)), max(sums)) if sums else None
