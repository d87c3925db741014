# drill: algorithms/mirror-serial
from __future__ import annotations

import re


def is_mirror(serial: str) -> bool:
    """Letters are a to z."""
    if not any(character.isalnum() for character in serial):
        return False
    kept = re.sub("[^a-z0-9]", "", serial.lower())
    return kept == kept[::-1]
