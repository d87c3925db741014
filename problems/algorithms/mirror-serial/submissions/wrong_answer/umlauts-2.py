# drill: algorithms/mirror-serial
from __future__ import annotations

import unicodedata


def is_mirror(serial: str) -> bool:
    """Umlauts are taken apart into letter and dots, and the dots go with the signs."""
    parts = unicodedata.normalize("NFD", serial.lower())
    kept = [character for character in parts if character.isalnum()]
    return bool(kept) and kept == kept[::-1]
