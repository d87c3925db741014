# drill: algorithms/first-on-or-after
from __future__ import annotations


def first_on_or_after(times: list[int], moment: int) -> int:
    """Halved, but each half is a new list."""
    if not times:
        return 0
    middle = len(times) // 2
    if times[middle] < moment:
        return middle + 1 + first_on_or_after(times[middle + 1 :], moment)
    return first_on_or_after(times[:middle], moment)
