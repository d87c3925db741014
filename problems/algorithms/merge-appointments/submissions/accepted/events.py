# drill: algorithms/merge-appointments
from __future__ import annotations


def merge(blocks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Count the open blocks over time; at equal times the starts come first."""
    events = []
    for start, end in blocks:
        if end < start:
            raise ValueError(f"({start}, {end}) ends before it starts")
        if start < end:
            events += [(start, -1), (end, +1)]
    merged = []
    open_blocks = 0
    for time, kind in sorted(events):
        if open_blocks == 0:
            began = time
        open_blocks -= kind
        if open_blocks == 0:
            merged.append((began, time))
    return merged
