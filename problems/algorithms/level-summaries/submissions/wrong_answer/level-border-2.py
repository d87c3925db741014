# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    """Each person's team is taken for a level."""
    rows = []
    if chart:
        rows.append((1, chart[0]))
    people = [chart] if chart else []
    for _, posts in people:
        team = [post for post in posts if post]
        if team:
            rows.append((len(team), sum(salary for salary, _ in team)))
        people += team
    return rows
