# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    rows = []
    level = [chart]
    while people := [post for post in level if post]:
        rows.append((len(people), sum(salary for salary, _ in people)))
        level = people[0][1]
        for _, posts in people[1:]:
            level += posts
    return rows
