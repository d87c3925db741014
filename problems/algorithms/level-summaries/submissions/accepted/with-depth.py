# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    """One queue, each post with its depth; a row is made for the first person of a level."""
    rows: list[tuple[int, int]] = []
    queue: list[tuple[Any, int]] = [(chart, 0)]
    for post, depth in queue:
        if post is not None:
            if depth == len(rows):
                rows.append((0, 0))
            count, total = rows[depth]
            rows[depth] = (count + 1, total + post[0])
            queue += [(below, depth + 1) for below in post[1]]
    return rows
