# drill: algorithms/warehouse-zones
from __future__ import annotations


def count_zones(floor: list[list[int]]) -> int:
    """Row by row; where two groups meet, they become one."""
    zones = 0
    parent: dict[tuple[int, int], tuple[int, int]] = {}

    def leader(place: tuple[int, int]) -> tuple[int, int]:
        while parent[place] != place:
            parent[place] = place = parent[parent[place]]
        return place

    for row, places in enumerate(floor):
        for column, stack in enumerate(places):
            if stack:
                here = (row, column)
                parent[here] = here
                zones += 1
                for neighbour in {(row - 1, column), (row, column - 1)}:
                    if neighbour in parent and leader(neighbour) != leader(here):
                        parent[leader(neighbour)] = leader(here)
                        zones -= 1
    return zones
