# drill: algorithms/voucher-repeat
from __future__ import annotations


def first_repeat(vouchers: list[str]) -> tuple[str, int] | None:
    """Equal numbers side by side, in the order of scanning; the earliest that has its like before it."""
    order = sorted(range(len(vouchers)), key=vouchers.__getitem__)
    repeats = [later for earlier, later in zip(order, order[1:]) if vouchers[earlier] == vouchers[later]]
    if not repeats:
        return None
    position = min(repeats)
    return vouchers[position], position
