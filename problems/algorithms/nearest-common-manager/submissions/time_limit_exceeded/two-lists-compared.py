# drill: algorithms/nearest-common-manager
from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def who_decides(chart: tuple[str, list[Any]] | None, one: str, other: str) -> str | None:
    """The first of one list that is in the other."""
    manager = managers(chart)
    if one not in manager or other not in manager:
        return None
    above_one, above_other = ([*upwards(manager, person)] for person in (one, other))
    return next(person for person in above_one if person in above_other)


def upwards(manager: dict[str | None, str | None], person: str | None) -> Iterator[str]:
    """The person and everybody above, from below."""
    while person is not None:
        yield person
        person = manager[person]


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
