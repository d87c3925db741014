# drill: algorithms/longest-cable
from __future__ import annotations


def longest_way(fed_by: list[int | None]) -> int:
    """The two deepest branches below the main box."""
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
        above = fed_by[box]
        if above is not None:
            branch = reach[box] + 1
            if fed_by[above] is None:
                longest = max(longest, reach[above] + branch)
            reach[above] = max(reach[above], branch)
    return longest
