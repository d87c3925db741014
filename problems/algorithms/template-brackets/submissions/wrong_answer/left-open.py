# drill: algorithms/template-brackets
from __future__ import annotations

PARTNER = {")": "(", "]": "[", "}": "{"}


def first_bad(template: str) -> int | None:
    still_open: list[str] = []
    for place, char in enumerate(template):
        if char in "([{":
            still_open.append(char)
        elif char in PARTNER:
            if not still_open or still_open.pop() != PARTNER[char]:
                return place
    return None
