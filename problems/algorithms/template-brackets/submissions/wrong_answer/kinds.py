# drill: algorithms/template-brackets
from __future__ import annotations

PARTNER = {")": "(", "]": "[", "}": "{"}


def first_bad(template: str) -> int | None:
    still_open: dict[str, list[int]] = {"(": [], "[": [], "{": []}
    for place, char in enumerate(template):
        if char in still_open:
            still_open[char].append(place)
        elif char in PARTNER:
            if not still_open[PARTNER[char]]:
                return place
            still_open[PARTNER[char]].pop()
    return min((places[0] for places in still_open.values() if places), default=None)
