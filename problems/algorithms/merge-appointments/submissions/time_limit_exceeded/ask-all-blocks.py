# drill: algorithms/merge-appointments
from __future__ import annotations


def merge(blocks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut time at every start and end and ask all blocks whether they cover the piece."""
    if any(end < start for start, end in blocks):
        raise ValueError("a block ends before it starts")
    times = sorted({time for block in blocks for time in block})
    merged: list[tuple[int, int]] = []
    for start, end in zip(times, times[1:]):
        if any(block[0] <= start and end <= block[1] for block in blocks):
            if merged and merged[-1][1] == start:
                merged[-1] = (merged[-1][0], end)
            else:
                merged.append((start, end))
    return merged
