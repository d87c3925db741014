# drill: algorithms/template-brackets
from __future__ import annotations

PARTNER = {")": "(", "]": "[", "}": "{"}


def first_bad(template: str) -> int | None:
    """The first place at which anything is wrong, opened or closed."""
    still_open: list[int] = []
    for place, char in enumerate(template):
        if char in "([{":
            still_open.append(place)
        elif char in PARTNER:
            if not still_open or template[still_open[-1]] != PARTNER[char]:
                still_open.append(place)
                break
            still_open.pop()
    return still_open[0] if still_open else None
