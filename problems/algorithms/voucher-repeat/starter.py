# drill: algorithms/voucher-repeat
from __future__ import annotations


def first_repeat(vouchers: list[str]) -> tuple[str, int] | None:
    """Number and position of the first scan that repeats an earlier one; None if there is none."""
    raise NotImplementedError
