# drill: algorithms/longest-cable
from __future__ import annotations


def longest_way(fed_by: list[int | None]) -> int:
    """The number of cables on the longest way between two boxes."""
    raise NotImplementedError
