# drill: algorithms/fold-two-statements
from __future__ import annotations


Entry = tuple[int, str]


def fold(first: list[Entry | None], second: list[Entry]) -> None:
    """From the back, where the free places are; the later entry goes to the last free place."""
    mine = len(first) - len(second) - 1
    other = len(second) - 1
    for place in reversed(range(len(first))):
        if other < 0:
            break
        if mine >= 0 and first[mine][0] > second[other][0]:
            first[place] = first[mine]
            mine -= 1
        else:
            first[place] = second[other]
            other -= 1
