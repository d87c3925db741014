# drill: algorithms/warehouse-zones
from __future__ import annotations


def count_zones(floor: list[list[int]]) -> int:
    """Take places out of the set of those not seen; a zone goes as a whole."""
    unseen = {
        (row, column) for row, places in enumerate(floor) for column, stack in enumerate(places) if stack
    }
    zones = 0
    while unseen:
        zones += 1
        ahead = [unseen.pop()]
        while ahead:
            row, column = ahead.pop()
            for place in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                if place in unseen:
                    unseen.remove(place)
                    ahead.append(place)
    return zones
