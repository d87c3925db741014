# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    """One list per level; `sum` makes it of the lists of posts, and copies all so far for each."""
    rows = []
    level = [chart] if chart else []
    while level:
        rows.append((len(level), sum(salary for salary, _ in level)))
        below: list[Any] = sum((posts for _, posts in level), [])
        level = [post for post in below if post]
    return rows
