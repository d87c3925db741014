# drill: algorithms/mirror-serial
from __future__ import annotations


def is_mirror(serial: str) -> bool:
    """casefold is made for comparing without case."""
    kept = "".join(character for character in serial.casefold() if character.isalnum())
    return kept != "" and kept == kept[::-1]
