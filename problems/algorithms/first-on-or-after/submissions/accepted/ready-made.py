# drill: algorithms/first-on-or-after
from __future__ import annotations

from bisect import bisect_left


def first_on_or_after(times: list[int], moment: int) -> int:
    return bisect_left(times, moment)
