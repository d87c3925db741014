# drill: algorithms/merge-appointments
from __future__ import annotations


def merge(blocks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The fewest blocks (start, end) that cover the same minutes, in ascending order of start."""
    if any(end < start for start, end in blocks):
        raise ValueError("a block ends before it starts")
    merged: list[tuple[int, int]] = []
    for start, end in sorted(blocks):
        if start == end:
            continue
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
