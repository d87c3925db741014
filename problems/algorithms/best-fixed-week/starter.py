# drill: algorithms/best-fixed-week
from __future__ import annotations


def best_stretch(takings: list[int], k: int) -> tuple[int, int] | None:
    """First day and total of the best k days in a row; None if there are fewer than k days."""
    raise NotImplementedError
