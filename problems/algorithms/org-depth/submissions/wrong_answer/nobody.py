# drill: algorithms/org-depth
from __future__ import annotations

from typing import Any


def levels(chart: tuple[str, list[Any]] | None) -> int:
    count = 0
    level = [chart]
    while level:
        count += 1
        level = [report for person in level if person for report in person[1]]
    return count
