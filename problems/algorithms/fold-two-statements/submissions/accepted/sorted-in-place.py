# drill: algorithms/fold-two-statements
from __future__ import annotations

from operator import itemgetter


def fold(first: list[tuple[int, str] | None], second: list[tuple[int, str]]) -> None:
    """The sort is stable and merges two runs in one pass."""
    first[len(first) - len(second) :] = second
    first.sort(key=itemgetter(0))
