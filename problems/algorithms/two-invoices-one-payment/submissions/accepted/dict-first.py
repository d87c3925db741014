# drill: algorithms/two-invoices-one-payment
from __future__ import annotations


def two_invoices(amounts: list[int], payment: int) -> tuple[int, int] | None:
    """First positions of all amounts, entered backwards so that the first one stays; then one pass."""
    last = len(amounts) - 1
    first = {amount: last - back for back, amount in enumerate(reversed(amounts))}
    for later, amount in enumerate(amounts):
        if first.get(payment - amount, later) < later:
            return first[payment - amount], later
    return None
