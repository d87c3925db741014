# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    """One list per level; the sum begins with a float."""
    rows = []
    level = [chart] if chart else []
    while level:
        rows.append((len(level), int(sum((salary for salary, _ in level), 0.0))))
        level = [post for _, posts in level for post in posts if post]
    return rows
