# drill: algorithms/mirror-serial
from __future__ import annotations


def is_mirror(serial: str) -> bool:
    """Whether the letters and digits read the same from both ends, upper and lower case alike."""
    raise NotImplementedError
