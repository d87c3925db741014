# drill: algorithms/org-depth
from __future__ import annotations

from typing import Any


def levels(chart: tuple[str, list[Any]] | None) -> int:
    """One more for each person who has reports."""
    if chart is None:
        return 0
    count = 1
    ahead = [chart]
    while ahead:
        _, reports = ahead.pop()
        count += bool(reports)
        ahead += reports
    return count
