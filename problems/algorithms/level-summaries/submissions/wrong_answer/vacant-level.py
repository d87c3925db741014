# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    rows = []
    level = [chart]
    while level:
        people = [post for post in level if post is not None]
        rows.append((len(people), sum(salary for salary, _ in people)))
        level = [post for _, posts in people for post in posts]
    return rows
