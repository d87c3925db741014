# drill: algorithms/mirror-serial
from __future__ import annotations


def is_mirror(serial: str) -> bool:
    """Two positions move towards each other; what is no letter or digit is stepped over."""
    left, right, met = 0, len(serial) - 1, False
    while left <= right:
        if not serial[left].isalnum():
            left += 1
        elif not serial[right].isalnum():
            right -= 1
        elif serial[left].lower() != serial[right].lower():
            return False
        else:
            left, right, met = left + 1, right - 1, True
    return met
