# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    """A vacant post is a person without salary."""
    rows = []
    level = [chart or (0, [])]
    while level:
        rows.append((len(level), sum(salary for salary, _ in level)))
        level = [post or (0, []) for _, posts in level for post in posts]
    return rows
