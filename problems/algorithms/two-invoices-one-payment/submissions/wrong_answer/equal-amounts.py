# drill: algorithms/two-invoices-one-payment
from __future__ import annotations


def two_invoices(amounts: list[int], payment: int) -> tuple[int, int] | None:
    """Half the payment is left out, so that no invoice meets itself."""
    first: dict[int, int] = {}
    for later, amount in enumerate(amounts):
        rest = payment - amount
        if rest != amount and rest in first:
            return first[rest], later
        first.setdefault(amount, later)
    return None
