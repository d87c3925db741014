# drill: algorithms/two-invoices-one-payment
from __future__ import annotations


def two_invoices(amounts: list[int], payment: int) -> tuple[int, int] | None:
    """Ask for the missing amount first, then enter the invoice."""
    first: dict[int, int] = {}
    for later, amount in enumerate(amounts):
        earlier = first.get(payment - amount)
        if earlier is not None:
            return earlier, later
        first.setdefault(amount, later)
    return None
