# drill: algorithms/longest-cable
from __future__ import annotations


def longest_way(fed_by: list[int | None]) -> int:
    """All boxes report what they know to the box above, until nobody learns anything new."""
    reach = [0 for _ in fed_by]
    news = True
    while news:
        news = False
        for box, above in enumerate(fed_by):
            if above is not None and reach[box] + 1 > reach[above]:
                reach[above] = reach[box] + 1
                news = True
    branches: list[list[int]] = [[] for _ in fed_by]
    for box, above in enumerate(fed_by):
        if above is not None:
            branches[above].append(reach[box] + 1)
    return max((sum(sorted(below)[-2:]) for below in branches), default=0)
