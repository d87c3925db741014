# drill: algorithms/voucher-repeat
from __future__ import annotations


def first_repeat(vouchers: list[str]) -> tuple[str, int] | None:
    """Sorted with their positions, the first neighbours that are equal."""
    order = sorted((number, position) for position, number in enumerate(vouchers))
    for (earlier, _), (later, position) in zip(order, order[1:]):
        if earlier == later:
            return later, position
    return None
