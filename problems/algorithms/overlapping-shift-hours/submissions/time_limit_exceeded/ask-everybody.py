# drill: algorithms/overlapping-shift-hours
from __future__ import annotations


def busiest(shifts: list[tuple[str, int, int, int]]) -> tuple[int, int, int] | None:
    """At each moment of change, go through all shifts again."""
    spans = []
    for keeper, day, start, end in shifts:
        length = end - start if end > start else end - start + 1440
        spans.append((keeper, 1440 * day + start, 1440 * day + start + length))
    moments = sorted({moment for _, *span in spans for moment in span})
    best = None
    for now, following in zip(moments, moments[1:]):
        present = len({keeper for keeper, begin, finish in spans if begin <= now < finish})
        if best is None or present > best[0]:
            best = (present, now, following)
        elif present == best[0] and now == best[2]:
            best = (present, best[1], following)
    return best
