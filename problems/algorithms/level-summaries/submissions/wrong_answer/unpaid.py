# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    rows = []
    level = [chart] if chart else []
    while level:
        salaries = [post[0] for post in level if post[0]]
        rows.append((len(salaries), sum(salaries)))
        level = [post for _, posts in level for post in posts if post]
    return rows
