# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    def people(depth: int) -> list[Any]:
        found = [chart] if chart else []
        for _ in range(depth):
            found = [post for _, posts in found for post in posts if post]
        return found

    rows: list[tuple[int, int]] = []
    while level := people(len(rows)):
        rows.append((len(level), sum(salary for salary, _ in level)))
    return rows
