# drill: algorithms/first-on-or-after
from __future__ import annotations


def first_on_or_after(times: list[int], moment: int) -> int:
    """Count the earlier entries: long steps while they fit, then steps half as long."""
    earlier = 0
    step = len(times)
    while step:
        while earlier + step <= len(times) and times[earlier + step - 1] < moment:
            earlier += step
        step //= 2
    return earlier
