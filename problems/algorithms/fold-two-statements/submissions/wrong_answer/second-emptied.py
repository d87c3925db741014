# drill: algorithms/fold-two-statements
from __future__ import annotations


def fold(first: list[tuple[int, str] | None], second: list[tuple[int, str]]) -> None:
    """What is placed is taken out of `second`."""
    place = len(first) - 1
    mine = len(first) - len(second) - 1
    while second:
        if mine >= 0 and first[mine][0] > second[-1][0]:
            first[place] = first[mine]
            mine -= 1
        else:
            first[place] = second.pop()
        place -= 1
