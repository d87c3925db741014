# drill: algorithms/template-brackets
from __future__ import annotations

PARTNER = {")": "(", "]": "[", "}": "{"}


def first_bad(template: str) -> int | None:
    """Position for position, in the encoding of the file."""
    still_open: list[int] = []
    for place, char in enumerate(map(chr, template.encode())):
        if char in "([{":
            still_open.append(place)
        elif char in PARTNER:
            if not still_open or chr(template.encode()[still_open.pop()]) != PARTNER[char]:
                return place
    return still_open[0] if still_open else None
