# drill: algorithms/two-invoices-one-payment
from __future__ import annotations


def two_invoices(amounts: list[int], payment: int) -> tuple[int, int] | None:
    """An equal amount takes the place of the earlier one."""
    where: dict[int, int] = {}
    for later, amount in enumerate(amounts):
        if payment - amount in where:
            return where[payment - amount], later
        where[amount] = later
    return None
