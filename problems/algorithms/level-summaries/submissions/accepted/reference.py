# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    """One list per level; vacant posts never get into one."""
    rows = []
    level = [chart] if chart else []
    while level:
        rows.append((len(level), sum(salary for salary, _ in level)))
        level = [post for _, posts in level for post in posts if post]
    return rows
