# drill: algorithms/fold-two-statements
from __future__ import annotations


def fold(first: list[tuple[int, str] | None], second: list[tuple[int, str]]) -> None:
    """Merged from the front."""
    own = len(first) - len(second)
    mine, other = 0, 0
    for place in range(len(first)):
        if other == len(second) or mine < own and first[mine][0] <= second[other][0]:
            first[place] = first[mine]
            mine += 1
        else:
            first[place] = second[other]
            other += 1
