# drill: algorithms/template-brackets
from __future__ import annotations

PARTNER = {")": "(", "]": "[", "}": "{"}


def first_bad(template: str) -> int | None:
    """From each closing bracket, walk back to the one that it closes."""
    closed = set()
    for place, char in enumerate(template):
        if char in PARTNER:
            depth = 1
            before = place
            while depth and before:
                before -= 1
                depth += (template[before] in ")]}") - (template[before] in "([{")
            if depth or template[before] != PARTNER[char]:
                return place
            closed.add(before)
    left = [place for place, char in enumerate(template) if char in "([{" and place not in closed]
    return left[0] if left else None
