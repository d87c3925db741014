# drill: algorithms/longest-cable
from __future__ import annotations

from itertools import combinations


def longest_way(fed_by: list[int | None]) -> int:
    """From the bottom up: each box compares all pairs of branches below it."""
    feeds: list[list[int]] = [[] for _ in fed_by]
    order = []
    for box, above in enumerate(fed_by):
        if above is None:
            order.append(box)
        else:
            feeds[above].append(box)
    for box in order:
        order.extend(feeds[box])

    longest = 0
    reach = [0 for _ in fed_by]
    for box in reversed(order):
        branches = [reach[below] + 1 for below in feeds[box]]
        reach[box] = max(branches, default=0)
        longest = max(longest, reach[box], max(map(sum, combinations(branches, 2)), default=0))
    return longest
