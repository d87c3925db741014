# drill: algorithms/merge-appointments
from __future__ import annotations


def merge(blocks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put every block right before anything else."""
    merged: list[list[int]] = []
    for start, end in sorted((min(block), max(block)) for block in blocks):
        if start == end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return [(start, end) for start, end in merged]
