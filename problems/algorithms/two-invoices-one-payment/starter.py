# drill: algorithms/two-invoices-one-payment
from __future__ import annotations


def two_invoices(amounts: list[int], payment: int) -> tuple[int, int] | None:
    """Positions of two invoices that add up to the payment; None if there are none."""
    raise NotImplementedError
