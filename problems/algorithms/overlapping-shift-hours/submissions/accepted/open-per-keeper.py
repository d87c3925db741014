# drill: algorithms/overlapping-shift-hours
from __future__ import annotations

from collections import Counter
from itertools import groupby
from operator import itemgetter


def busiest(shifts: list[tuple[str, int, int, int]]) -> tuple[int, int, int] | None:
    """Levels from how many shifts each keeper has open; then the first run of the highest level."""
    events = []
    for keeper, day, start, end in shifts:
        begin = 1440 * day + start
        length = (end - start) % 1440 or 1440
        events += [(begin, 1, keeper), (begin + length, -1, keeper)]
    if not events:
        return None

    open_shifts: Counter[str] = Counter()
    on_duty = 0
    levels = []
    for moment, group in groupby(sorted(events), key=itemgetter(0)):
        for _, step, keeper in group:
            on_duty -= open_shifts[keeper] > 0
            open_shifts[keeper] += step
            on_duty += open_shifts[keeper] > 0
        if not levels or levels[-1][1] != on_duty:
            levels.append((moment, on_duty))

    most = max(level for _, level in levels)
    first = next(rank for rank, (_, level) in enumerate(levels) if level == most)
    return most, levels[first][0], levels[first + 1][0]
