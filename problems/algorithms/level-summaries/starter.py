# drill: algorithms/level-summaries
from __future__ import annotations

from typing import Any

Person = tuple[int, list[Any]]
"""Salary and posts below: each is a Person, or None where it is vacant."""


def level_summaries(chart: Person | None) -> list[tuple[int, int]]:
    """The number of people and the sum of their salaries, for each level from the top down."""
    raise NotImplementedError
