# drill: algorithms/fold-two-statements
from __future__ import annotations


def fold(first: list[tuple[int, str] | None], second: list[tuple[int, str]]) -> None:
    """On the same day the entry of `first` is taken first, as it would be from the front."""
    place = len(first) - 1
    mine = len(first) - len(second) - 1
    other = len(second) - 1
    while other >= 0:
        if mine >= 0 and first[mine][0] >= second[other][0]:
            first[place] = first[mine]
            mine -= 1
        else:
            first[place] = second[other]
            other -= 1
        place -= 1
