# drill: algorithms/fold-two-statements
from __future__ import annotations


Entry = tuple[int, str]


def fold(first: list[Entry | None], second: list[Entry]) -> None:
    """Sorted by everything that an entry holds."""
    first[len(first) - len(second) :] = second
    first.sort()
