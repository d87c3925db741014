# drill: algorithms/longest-cable
from __future__ import annotations


def longest_way(fed_by: list[int | None]) -> int:
    """The textbook's function, which calls itself for each box."""
    feeds: dict[int | None, list[int]] = {}
    for box, above in enumerate(fed_by):
        feeds.setdefault(above, []).append(box)
    longest = 0

    def reach(box: int) -> int:
        nonlocal longest
        deepest = 0
        for below in feeds.get(box, []):
            branch = reach(below) + 1
            longest = max(longest, deepest + branch)
            deepest = max(deepest, branch)
        return deepest

    for main in feeds.get(None, []):
        reach(main)
    return longest
