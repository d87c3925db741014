# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    """One list per level, from which the first person is cut off again and again."""
    rows = []
    level = [chart] if chart else []
    while level:
        rows.append((len(level), sum(salary for salary, _ in level)))
        below: list[Any] = []
        while level:
            below += [post for post in level[0][1] if post]
            level = level[1:]
        level = below
    return rows
