# drill: algorithms/nearest-common-manager
from __future__ import annotations

from typing import Any


def who_decides(chart: tuple[str, list[Any]] | None, one: str, other: str) -> str | None:
    """Who reports to whom, then the two ways up, the first kept as a list."""
    manager = managers(chart)
    if one not in manager or other not in manager:
        return None
    above_one = []
    person: str | None = one
    while person is not None:
        above_one.append(person)
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
    for name, reports in waiting:
        for report in reports:
            manager[report[0]] = name
            waiting.append(report)
    return manager
