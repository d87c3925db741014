# drill: algorithms/two-invoices-one-payment
from __future__ import annotations


def two_invoices(amounts: list[int], payment: int) -> tuple[int, int] | None:
    for later, amount in enumerate(amounts):
        before = amounts[:later]
        if payment - amount in before:
            return before.index(payment - amount), later
    return None
