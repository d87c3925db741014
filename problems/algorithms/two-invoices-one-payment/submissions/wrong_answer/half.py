# drill: algorithms/two-invoices-one-payment
from __future__ import annotations


def two_invoices(amounts: list[int], payment: int) -> tuple[int, int] | None:
    """Entered before it is asked for."""
    first: dict[int, int] = {}
    for later, amount in enumerate(amounts):
        first.setdefault(amount, later)
        earlier = first.get(payment - amount)
        if earlier is not None:
            return earlier, later
    return None
