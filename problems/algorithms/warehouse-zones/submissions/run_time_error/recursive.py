# drill: algorithms/warehouse-zones
from __future__ import annotations


def count_zones(floor: list[list[int]]) -> int:
    unseen = {
        (row, column) for row, places in enumerate(floor) for column, stack in enumerate(places) if stack
    }

    def leave(row: int, column: int) -> None:
        if (row, column) in unseen:
            unseen.remove((row, column))
            leave(row - 1, column)
            leave(row + 1, column)
            leave(row, column - 1)
            leave(row, column + 1)

    zones = 0
    while unseen:
        zones += 1
        leave(*next(iter(unseen)))
    return zones
