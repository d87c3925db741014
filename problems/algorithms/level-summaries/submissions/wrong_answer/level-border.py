# drill: algorithms/level-summaries
from __future__ import annotations

from collections import deque
from typing import Any


def level_summaries(chart: tuple[int, list[Any]] | None) -> list[tuple[int, int]]:
    """None in the queue ends a level."""
    if chart is None:
        return []
    rows = []
    queue = deque([chart, None])
    count = total = 0
    while queue:
        post = queue.popleft()
        if post is not None:
            count += 1
            total += post[0]
            queue.extend(post[1])
        elif count:
            rows.append((count, total))
            count = total = 0
            queue.append(None)
    return rows
