# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []

    def visit(post: Any, depth: int) -> None:
        if post is None:
            return
        if depth == len(rows):
            rows.append((0, 0))
        rows[depth] = (rows[depth][0] + 1, rows[depth][1] + post[0])
        for below in post[1]:
            visit(below, depth + 1)

    visit(chart, 0)
    return rows
