# drill: algorithms/org-depth
from __future__ import annotations

from typing import Any


def levels(chart: tuple[str, list[Any]] | None) -> int:
    if chart is None:
        return 0
    deepest = 0
    ahead = [(chart, 0)]
    while ahead:
        (_, reports), depth = ahead.pop()
        deepest = max(deepest, depth)
        ahead += [(report, depth + 1) for report in reports]
    return deepest
