# drill: algorithms/two-invoices-one-payment
from __future__ import annotations


def two_invoices(amounts: list[int], payment: int) -> tuple[int, int] | None:
    """The dict first: the last position of each amount; then the first invoice that has a partner."""
    where = {amount: position for position, amount in enumerate(amounts)}
    for earlier, amount in enumerate(amounts):
        later = where.get(payment - amount)
        if later is not None and later != earlier:
            return earlier, later
    return None
