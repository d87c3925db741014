# drill: algorithms/fold-two-statements
from __future__ import annotations


def fold(first: list[tuple[int, str] | None], second: list[tuple[int, str]]) -> None:
    """The own entries make room by moving to the back; then the merge can run from the front."""
    own = len(first) - len(second)
    first[len(second) :] = first[:own]
    mine, other = len(second), 0
    for place in range(len(first)):
        if other == len(second) or mine < len(first) and first[mine][0] <= second[other][0]:
            first[place] = first[mine]
            mine += 1
        else:
            first[place] = second[other]
            other += 1
