# drill: algorithms/longest-cable
from __future__ import annotations


def longest_way(fed_by: list[int | None]) -> int:
    """Two searches, each with a list from which the first is cut off."""
    if not fed_by:
        return 0
    neighbours: list[list[int]] = [[] for _ in fed_by]
    for box, above in enumerate(fed_by):
        if above is not None:
            neighbours[box].append(above)
            neighbours[above].append(box)
    end, _ = farthest(neighbours, fed_by.index(None))
    return farthest(neighbours, end)[1]


def farthest(neighbours: list[list[int]], start: int) -> tuple[int, int]:
    """A box farthest from `start`, and how many cables away it is."""
    cables = {start: 0}
    waiting = [start]
    while waiting:
        box, waiting = waiting[0], waiting[1:]
        for other in neighbours[box]:
            if other not in cables:
                cables[other] = cables[box] + 1
                waiting.append(other)
    return box, cables[box]
