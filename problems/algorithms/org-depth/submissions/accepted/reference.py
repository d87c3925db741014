# drill: algorithms/org-depth
from __future__ import annotations

from typing import Any


def levels(chart: tuple[str, list[Any]] | None) -> int:
    """Level by level."""
    count = 0
    level = [chart] if chart else []
    while level:
        count += 1
        level = [report for _, reports in level for report in reports]
    return count
