# drill: algorithms/mirror-serial
from __future__ import annotations


def is_mirror(serial: str) -> bool:
    kept = [character for character in serial.lower() if character not in " -_./#()"]
    return kept[::-1] == kept != []
