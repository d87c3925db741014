# drill: algorithms/voucher-repeat
from __future__ import annotations


def first_repeat(vouchers: list[str]) -> tuple[str, int] | None:
    for position, number in enumerate(vouchers):
        if number in vouchers[:position]:
            return number, position
    return None
