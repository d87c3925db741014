# drill: algorithms/mirror-serial
from __future__ import annotations


def is_mirror(serial: str) -> bool:
    left, right = 0, len(serial) - 1
    while left < right:
        if not serial[left].isalnum():
            left += 1
        elif not serial[right].isalnum():
            right -= 1
        elif serial[left].lower() != serial[right].lower():
            return False
        else:
            left, right = left + 1, right - 1
    return True
