# drill: algorithms/voucher-repeat
from __future__ import annotations


def first_repeat(vouchers: list[str]) -> tuple[str, int] | None:
    """Number and position of the first scan that repeats an earlier one; None if there is none."""
    seen = set()
    for position, number in enumerate(vouchers):
        if number in seen:
            return number, position
        seen.add(number)
    return None
