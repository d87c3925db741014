# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    rows = []
    level = [chart]
    while any(level):
        rows.append((len(level), sum(post[0] for post in level if post)))
        level = [below for post in level if post for below in post[1]]
    return rows
