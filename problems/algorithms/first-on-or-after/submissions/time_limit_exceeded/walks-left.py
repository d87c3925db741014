# drill: algorithms/first-on-or-after
from __future__ import annotations


def first_on_or_after(times: list[int], moment: int) -> int:
    """Finds any equal entry and goes back from there to the first one."""
    low, high = 0, len(times) - 1
    while low <= high:
        middle = (low + high) // 2
        if times[middle] == moment:
            while middle and times[middle - 1] == moment:
                middle -= 1
            return middle
        if times[middle] < moment:
            low = middle + 1
        else:
            high = middle - 1
    return low
