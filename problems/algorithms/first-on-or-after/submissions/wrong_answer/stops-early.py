# drill: algorithms/first-on-or-after
from __future__ import annotations


def first_on_or_after(times: list[int], moment: int) -> int:
    """`low = middle` instead of `middle + 1`, and the loop ended sooner so that it ends at all."""
    low, high = 0, len(times)
    while high - low > 1:
        middle = (low + high) // 2
        if times[middle] < moment:
            low = middle
        else:
            high = middle
    if high == len(times) and times and times[low] < moment:
        return high
    return low
