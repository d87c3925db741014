# drill: algorithms/mirror-serial
from __future__ import annotations

import re


def is_mirror(serial: str) -> bool:
    """Letters and digits are what a regular expression calls a word."""
    kept = re.sub(r"\W", "", serial.lower())
    return kept.strip("_") != "" and kept == kept[::-1]
