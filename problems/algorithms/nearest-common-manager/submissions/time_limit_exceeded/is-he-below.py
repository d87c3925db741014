# drill: algorithms/nearest-common-manager
from __future__ import annotations

from typing import Any


def who_decides(chart: tuple[str, list[Any]] | None, one: str, other: str) -> str | None:
    """Down from the top, as long as both are below one report."""
    if chart is None or not {one, other} <= names(chart):
        return None
    person: tuple[str, list[Any]] | None = chart
    while person is not None:
        name, reports = person
        person = next((report for report in reports if {one, other} <= names(report)), None)
    return name


def names(chart: tuple[str, list[Any]]) -> set[str]:
    """Everybody from this person down."""
    found = set()
    waiting = [chart]
    while waiting:
        name, reports = waiting.pop()
        found.add(name)
        waiting.extend(reports)
    return found
