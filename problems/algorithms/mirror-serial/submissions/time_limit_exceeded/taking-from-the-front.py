# drill: algorithms/mirror-serial
from __future__ import annotations


def is_mirror(serial: str) -> bool:
    """A list from which the ends are taken."""
    kept = [character.lower() for character in serial if character.isalnum()]
    met = bool(kept)
    while len(kept) > 1:
        if kept.pop(0) != kept.pop():
            return False
    return met
