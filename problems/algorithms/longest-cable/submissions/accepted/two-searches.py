# drill: algorithms/longest-cable
from __future__ import annotations


def longest_way(fed_by: list[int | None]) -> int:
    """The farthest box from anywhere is an end of a longest way."""
    if not fed_by:
        return 0
    neighbours: list[list[int]] = [[] for _ in fed_by]
    for box, above in enumerate(fed_by):
        if above is not None:
            neighbours[box].append(above)
            neighbours[above].append(box)
    end, _ = farthest(neighbours, fed_by.index(None))
    _, cables = farthest(neighbours, end)
    return cables


def farthest(neighbours: list[list[int]], start: int) -> tuple[int, int]:
    """A box farthest from `start`, and how many cables away it is."""
    cables = 0
    ring, seen = [start], {start}
    while True:
        outer = [other for box in ring for other in neighbours[box] if other not in seen]
        if not outer:
            return ring[0], cables
        seen.update(outer)
        ring = outer
        cables += 1
