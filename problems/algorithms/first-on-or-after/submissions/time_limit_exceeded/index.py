# drill: algorithms/first-on-or-after
from __future__ import annotations


def first_on_or_after(times: list[int], moment: int) -> int:
    """Finds any equal entry; `index` looks for the first one in what is left of the list."""
    low, high = 0, len(times)
    while low < high:
        middle = (low + high) // 2
        if times[middle] == moment:
            return times.index(moment, low, middle + 1)
        if times[middle] < moment:
            low = middle + 1
        else:
            high = middle
    return low
