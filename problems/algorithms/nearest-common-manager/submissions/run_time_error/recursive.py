# drill: algorithms/nearest-common-manager
from __future__ import annotations

from typing import Any


def who_decides(chart: Any, one: str, other: str) -> str | None:
    """The textbook's function with counting, which calls itself for each person."""
    answer = None

    def found(person: Any) -> int:
        nonlocal answer
        name, reports = person
        total = (name == one) + (name == other) + sum(found(report) for report in reports)
        if total == 2 and answer is None:
            answer = name
        return total

    if chart:
        found(chart)
    return answer
