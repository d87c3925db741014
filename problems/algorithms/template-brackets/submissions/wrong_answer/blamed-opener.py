# drill: algorithms/template-brackets
from __future__ import annotations

PARTNER = {")": "(", "]": "[", "}": "{"}


def first_bad(template: str) -> int | None:
    still_open: list[int] = []
    for place, char in enumerate(template):
        if char in "([{":
            still_open.append(place)
        elif char in PARTNER:
            if not still_open:
                return place
            opener = still_open.pop()
            if template[opener] != PARTNER[char]:
                return opener
    return still_open[0] if still_open else None
