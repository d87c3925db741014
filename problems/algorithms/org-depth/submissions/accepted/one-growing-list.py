# drill: algorithms/org-depth
from __future__ import annotations

from typing import Any


def levels(chart: tuple[str, list[Any]] | None) -> int:
    """Everybody in one list that grows while it is read, with the levels beside it; the last one is the deepest."""
    if chart is None:
        return 0
    people, depths = [chart], [1]
    for (_, reports), depth in zip(people, depths):
        people += reports
        depths += [depth + 1 for _ in reports]
    return depths[-1]
