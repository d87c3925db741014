# drill: algorithms/warehouse-zones
from __future__ import annotations

AROUND = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1) if (down, right) != (0, 0)]


def count_zones(floor: list[list[int]]) -> int:
    unseen = {
        (row, column) for row, places in enumerate(floor) for column, stack in enumerate(places) if stack
    }
    zones = 0
    while unseen:
        zones += 1
        ahead = [unseen.pop()]
        while ahead:
            row, column = ahead.pop()
            for down, right in AROUND:
                place = (row + down, column + right)
                if place in unseen:
                    unseen.remove(place)
                    ahead.append(place)
    return zones
