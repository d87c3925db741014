# drill: algorithms/template-brackets
from __future__ import annotations

PARTNER = {")": "(", "]": "[", "}": "{"}


def first_bad(template: str) -> int | None:
    """Line by line."""
    start = 0
    for line in template.splitlines(keepends=True):
        bad = bad_in(line)
        if bad is not None:
            return start + bad
        start += len(line)
    return None


def bad_in(template: str) -> int | None:
    still_open: list[int] = []
    for place, char in enumerate(template):
        if char in "([{":
            still_open.append(place)
        elif char in PARTNER:
            if not still_open or template[still_open.pop()] != PARTNER[char]:
                return place
    return still_open[0] if still_open else None
