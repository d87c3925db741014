# drill: algorithms/merge-appointments
from __future__ import annotations


def merge(blocks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Compare each block with all that were collected so far."""
    collected: list[tuple[int, int]] = []
    for start, end in blocks:
        if end < start:
            raise ValueError("a block ends before it starts")
        if start == end:
            continue
        apart = []
        for other_start, other_end in collected:
            if start <= other_end and other_start <= end:
                start, end = min(start, other_start), max(end, other_end)
            else:
                apart.append((other_start, other_end))
        collected = [*apart, (start, end)]
    return sorted(collected)
