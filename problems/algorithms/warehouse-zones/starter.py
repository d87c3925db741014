# drill: algorithms/warehouse-zones
from __future__ import annotations


def count_zones(floor: list[list[int]]) -> int:
    """The number of groups of occupied places that hang together."""
    raise NotImplementedError
