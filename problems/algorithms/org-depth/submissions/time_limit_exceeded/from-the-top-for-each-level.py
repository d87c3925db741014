# drill: algorithms/org-depth
from __future__ import annotations

from typing import Any


def levels(chart: tuple[str, list[Any]] | None) -> int:
    def people(level: int) -> list[Any]:
        found = [chart] if chart else []
        for _ in range(level):
            found = [report for _, reports in found for report in reports]
        return found

    count = 0
    while people(count):
        count += 1
    return count
