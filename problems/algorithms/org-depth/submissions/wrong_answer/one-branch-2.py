# drill: algorithms/org-depth
from __future__ import annotations

from typing import Any


def levels(chart: tuple[str, list[Any]] | None) -> int:
    """Follow whoever has the largest team."""
    count = 0
    while chart:
        count += 1
        chart = max(chart[1], key=lambda person: len(person[1]), default=None)
    return count
