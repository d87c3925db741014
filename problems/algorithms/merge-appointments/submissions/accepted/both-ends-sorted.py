# drill: algorithms/merge-appointments
from __future__ import annotations


def merge(blocks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Starts and ends sorted apart: a free gap lies where the next start is later than the end of the same rank."""
    if any(start > end for start, end in blocks):
        raise ValueError("end before start")
    busy = [block for block in blocks if block[0] < block[1]]
    starts = sorted(start for start, _ in busy)
    ends = sorted(end for _, end in busy)
    gaps = [rank for rank in range(1, len(busy)) if starts[rank] > ends[rank - 1]]
    first = [0, *gaps] if busy else []
    last = [*(rank - 1 for rank in gaps), len(busy) - 1]
    return [(starts[a], ends[b]) for a, b in zip(first, last)]
