# drill: algorithms/voucher-repeat
from __future__ import annotations


def first_repeat(vouchers: list[str]) -> tuple[str, int] | None:
    seen = set()
    for position, text in enumerate(vouchers):
        number = int(text)
        if number in seen:
            return text, position
        seen.add(number)
    return None
