# drill: algorithms/first-on-or-after
from __future__ import annotations

from bisect import bisect_left


def first_on_or_after(times: list[int], moment: int) -> int:
    if not times:
        return 0
    position = bisect_left(times, moment)
    return position if position < len(times) else -1
