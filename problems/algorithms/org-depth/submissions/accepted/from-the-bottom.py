# drill: algorithms/org-depth
from __future__ import annotations

from typing import Any


def levels(chart: tuple[str, list[Any]] | None) -> int:
    """List everybody after the manager, then let each manager learn from the reports how deep it goes."""
    if chart is None:
        return 0
    people = [chart]
    managers: list[int] = []
    for place, (_, reports) in enumerate(people):
        people += reports
        managers += [place for _ in reports]
    below = [1 for _ in people]
    for place, manager in reversed(list(enumerate(managers, 1))):
        below[manager] = max(below[manager], below[place] + 1)
    return below[0]
