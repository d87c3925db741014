# drill: algorithms/org-depth
from __future__ import annotations

from typing import Any


def levels(chart: tuple[str, list[Any]] | None) -> int:
    if chart is None:
        return 0
    return 1 + max(map(levels, chart[1]), default=0)
