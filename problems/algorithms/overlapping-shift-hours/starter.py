# drill: algorithms/overlapping-shift-hours
from __future__ import annotations


def busiest(shifts: list[tuple[str, int, int, int]]) -> tuple[int, int, int] | None:
    """The most keepers on duty at once, and from when to when that is so for the first time."""
    raise NotImplementedError
