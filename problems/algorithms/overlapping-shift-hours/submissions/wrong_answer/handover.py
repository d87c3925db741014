# drill: algorithms/overlapping-shift-hours
from __future__ import annotations

from collections import defaultdict

DAY = 1440


def busiest(shifts: list[tuple[str, int, int, int]]) -> tuple[int, int, int] | None:
    """The most keepers on duty at once, and from when to when that is so for the first time."""
    by_keeper: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for keeper, day, start, end in shifts:
        last_day = day if end > start else day + 1
        by_keeper[keeper].append((day * DAY + start, last_day * DAY + end))

    events = []
    for spans in by_keeper.values():
        for begin, finish in merged(spans):
            events += [(begin, 0, 1), (finish, 1, -1)]
    events.sort()

    best: tuple[int, int, int] | None = None
    level = 0
    for rank, (moment, _, step) in enumerate(events):
        level += step
        if step == 1 and (best is None or level > best[0]):
            best = (level, moment, events[rank + 1][0])
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
