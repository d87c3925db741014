# drill: algorithms/org-depth
from __future__ import annotations

from typing import Any


def levels(chart: tuple[str, list[Any]] | None) -> int:
    if chart is None:
        return 0
    depth = {chart[0]: 1}
    ahead = [chart]
    while ahead:
        name, reports = ahead.pop()
        for report in reports:
            if report[0] not in depth:
                depth[report[0]] = depth[name] + 1
                ahead.append(report)
    return max(depth.values())
