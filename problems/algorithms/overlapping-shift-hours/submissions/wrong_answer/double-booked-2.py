# drill: algorithms/overlapping-shift-hours
from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

DAY = 1440


def busiest(shifts: list[tuple[str, int, int, int]]) -> tuple[int, int, int] | None:
    """The most keepers on duty at once, and from when to when that is so for the first time."""
    by_keeper: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for keeper, day, start, end in shifts:
        last_day = day if end > start else day + 1
        by_keeper[keeper].append((day * DAY + start, last_day * DAY + end))

    change: Counter[int] = Counter()
    for spans in by_keeper.values():
        for begin, finish in set(spans):
            change[begin] += 1
            change[finish] -= 1

    best: tuple[int, int, int] | None = None
    level = 0
    for moment, following in pairwise(sorted(change)):
        level += change[moment]
        if best is None or level > best[0]:
            best = (level, moment, following)
        elif level == best[0] and moment == best[2]:
            best = (level, best[1], following)
    return best


def merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same time without overlaps."""
    result: list[tuple[int, int]] = []
    for begin, finish in sorted(spans):
        if result and begin <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], finish))
        else:
            result.append((begin, finish))
    return result
