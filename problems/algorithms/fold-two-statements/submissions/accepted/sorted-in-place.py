# drill: algorithms/fold-two-statements
from __future__ import annotations

from operator import itemgetter

Entry = tuple[int, str]


def fold(first: list[Entry | None], second: list[Entry]) -> None:
    """The sort is stable and merges two runs in one pass."""
    first[len(first) - len(second) :] = second
    first.sort(key=itemgetter(0))
