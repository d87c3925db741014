# drill: algorithms/fold-two-statements
from __future__ import annotations


def fold(first: list[tuple[int, str] | None], second: list[tuple[int, str]]) -> None:
    """Each new entry sinks to its place, one neighbour after the other."""
    own = len(first) - len(second)
    for place, entry in enumerate(second, own):
        while place > 0 and first[place - 1][0] > entry[0]:
            first[place] = first[place - 1]
            place -= 1
        first[place] = entry
