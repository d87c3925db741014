# drill: algorithms/mirror-serial
from __future__ import annotations


def is_mirror(serial: str) -> bool:
    """Compare the ends of what is left, then cut them off."""
    met = False
    while serial:
        if not serial[0].isalnum():
            serial = serial[1:]
        elif not serial[-1].isalnum():
            serial = serial[:-1]
        elif serial[0].lower() != serial[-1].lower():
            return False
        else:
            met = True
            serial = serial[1:-1]
    return met
