# drill: algorithms/voucher-repeat
from __future__ import annotations

from collections import Counter


def first_repeat(vouchers: list[str]) -> tuple[str, int] | None:
    """Count everything, then take the first number that occurs more than once."""
    counts = Counter(vouchers)
    for position, number in enumerate(vouchers):
        if counts[number] > 1:
            return number, vouchers.index(number, position + 1)
    return None
