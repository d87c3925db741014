# drill: algorithms/fold-two-statements
from __future__ import annotations


def fold(first: list[tuple[int, str] | None], second: list[tuple[int, str]]) -> None:
    """From the back, where the free places are; the later of the two last entries goes to the last free place."""
    mine = len(first) - len(second) - 1
    other = len(second) - 1
    while other >= 0:
        place = mine + other + 1
        if mine >= 0 and first[mine][0] > second[other][0]:
            first[place] = first[mine]
            mine -= 1
        else:
            first[place] = second[other]
            other -= 1
