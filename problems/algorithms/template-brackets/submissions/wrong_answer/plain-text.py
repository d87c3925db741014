# drill: algorithms/template-brackets
from __future__ import annotations

PARTNER = {")": "(", "]": "[", "}": "{", ">": "<"}


def first_bad(template: str) -> int | None:
    """A stack of the positions that are open."""
    still_open: list[int] = []
    for place, char in enumerate(template):
        if char in "([{<":
            still_open.append(place)
        elif char in PARTNER:
            if not still_open or template[still_open.pop()] != PARTNER[char]:
                return place
    return still_open[0] if still_open else None
