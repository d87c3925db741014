# drill: algorithms/voucher-repeat
from __future__ import annotations


def first_repeat(vouchers: list[str]) -> tuple[str, int] | None:
    seen = set()
    for number in vouchers:
        if number in seen:
            return number, vouchers.index(number)
        seen.add(number)
    return None
