# drill: algorithms/fold-two-statements
from __future__ import annotations


def fold(first: list[tuple[int, str] | None], second: list[tuple[int, str]]) -> None:
    """Sorted by everything that an entry holds."""
    first[len(first) - len(second) :] = second
    first.sort()
