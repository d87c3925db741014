# drill: algorithms/first-on-or-after
from __future__ import annotations


def first_on_or_after(times: list[int], moment: int) -> int:
    for position, time in enumerate(times):
        if time >= moment:
            return position
    return len(times)
