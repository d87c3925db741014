# drill: algorithms/org-depth
from __future__ import annotations

from typing import Any


def levels(chart: tuple[str, list[Any]] | None) -> int:
    count = 0
    while chart:
        count += 1
        chart = chart[1][0] if chart[1] else None
    return count
