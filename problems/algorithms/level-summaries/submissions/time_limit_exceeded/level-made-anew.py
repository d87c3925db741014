# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    """One list per level, made anew for each person above."""
    rows = []
    level: list[Any] = [chart]
    while level := [post for post in level if post]:
        rows.append((len(level), sum(salary for salary, _ in level)))
        below: list[Any] = []
        for _, posts in level:
            below = below + posts
        level = below
    return rows
