# drill: algorithms/template-brackets
from __future__ import annotations

CLOSING = {"(": ")", "[": "]", "{": "}"}


def first_bad(template: str) -> int | None:
    place = 0
    first_open: int | None = None

    def inside(closing: str) -> bool:
        """Read up to `closing`; False as soon as a bracket does not fit or the letter ends."""
        nonlocal place, first_open
        while place < len(template):
            char = template[place]
            if char in CLOSING:
                opened = place
                place += 1
                if not inside(CLOSING[char]):
                    if place == len(template):
                        first_open = opened
                    return False
            elif char in ")]}":
                return char == closing
            place += 1
        return closing == ""

    if inside(""):
        return None
    return first_open if first_open is not None else place
