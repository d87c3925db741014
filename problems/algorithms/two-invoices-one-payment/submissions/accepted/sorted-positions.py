# drill: algorithms/two-invoices-one-payment
from __future__ import annotations

from bisect import bisect_left


def two_invoices(amounts: list[int], payment: int) -> tuple[int, int] | None:
    """For each invoice, look its partner up in the sorted amounts; no hashing."""
    order = sorted(range(len(amounts)), key=amounts.__getitem__)
    ranked = [amounts[place] for place in order]
    for later, amount in enumerate(amounts):
        rank = bisect_left(ranked, payment - amount)
        if rank < len(order) and ranked[rank] == payment - amount and order[rank] < later:
            return order[rank], later
    return None
