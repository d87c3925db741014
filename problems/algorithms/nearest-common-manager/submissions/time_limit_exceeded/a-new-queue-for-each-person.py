# drill: algorithms/nearest-common-manager
from __future__ import annotations

from typing import Any


def who_decides(chart: tuple[str, list[Any]] | None, one: str, other: str) -> str | None:
    """Those who wait are a list that is made anew for each person."""
    manager = managers(chart)
    if one not in manager or other not in manager:
        return None
    above_one = set()
    person: str | None = one
    while person is not None:
        above_one.add(person)
        person = manager[person]
    person = other
    while person not in above_one:
        person = manager[person]
    return person


def managers(chart: tuple[str, list[Any]] | None) -> dict[str | None, str | None]:
    """Each name on the chart with the name of the manager."""
    if chart is None:
        return {}
    manager: dict[str | None, str | None] = {chart[0]: None}
    waiting = [chart]
    while waiting:
        (name, reports), waiting = waiting[0], waiting[1:]
        for report in reports:
            manager[report[0]] = name
            waiting = [*waiting, report]
    return manager
