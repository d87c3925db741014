# drill: algorithms/two-invoices-one-payment
from __future__ import annotations


def two_invoices(amounts: list[int], payment: int) -> tuple[int, int] | None:
    """What is more than the payment cannot be a part of it."""
    first: dict[int, int] = {}
    for later, amount in enumerate(amounts):
        if amount > payment:
            continue
        earlier = first.get(payment - amount)
        if earlier is not None:
            return earlier, later
        first.setdefault(amount, later)
    return None
