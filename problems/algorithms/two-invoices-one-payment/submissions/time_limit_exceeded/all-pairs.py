# drill: algorithms/two-invoices-one-payment
from __future__ import annotations


def two_invoices(amounts: list[int], payment: int) -> tuple[int, int] | None:
    for later in range(len(amounts)):
        for earlier in range(later):
            if amounts[earlier] + amounts[later] == payment:
                return earlier, later
    return None
