# drill: algorithms/mirror-serial
from __future__ import annotations


def is_mirror(serial: str) -> bool:
    """A sign on either side is stepped over, but only one."""
    left, right = 0, len(serial) - 1
    while left < right:
        if not serial[left].isalnum():
            left += 1
        if not serial[right].isalnum():
            right -= 1
        if left < right and serial[left].lower() != serial[right].lower():
            return False
        left, right = left + 1, right - 1
    return any(character.isalnum() for character in serial)
