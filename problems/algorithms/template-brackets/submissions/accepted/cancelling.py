# drill: algorithms/template-brackets
from __future__ import annotations

PAIRS = ("()", "[]", "{}")


def first_bad(template: str) -> int | None:
    """Every bracket goes on the stack, pairs cancel each other; what is left could not be paired."""
    left: list[int] = []
    for place, char in enumerate(template):
        if left and template[left[-1]] + char in PAIRS:
            left.pop()
        elif char in "([{}])":
            left.append(place)
    closing = (place for place in left if template[place] in ")]}")
    return next(closing, left[0] if left else None)
