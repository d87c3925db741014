# drill: algorithms/voucher-repeat
from __future__ import annotations


def first_repeat(vouchers: list[str]) -> tuple[str, int] | None:
    for position, number in enumerate(vouchers):
        for earlier in range(position):
            if vouchers[earlier] == number:
                return number, position
    return None
