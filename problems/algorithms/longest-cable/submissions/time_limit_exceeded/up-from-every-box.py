# drill: algorithms/longest-cable
from __future__ import annotations


def longest_way(fed_by: list[int | None]) -> int:
    """Every box reports its depth to all boxes above it, branch by branch."""
    branches: list[dict[int, int]] = [{} for _ in fed_by]
    for start in range(len(fed_by)):
        depth, box, above = 1, start, fed_by[start]
        while above is not None:
            branches[above][box] = max(depth, branches[above].get(box, 0))
            depth, box, above = depth + 1, above, fed_by[above]
    return max((sum(sorted(below.values())[-2:]) for below in branches), default=0)
