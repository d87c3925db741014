# drill: algorithms/merge-appointments
from __future__ import annotations


def merge(blocks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The fewest blocks (start, end) that cover the same minutes, in ascending order of start."""
    raise NotImplementedError
