# drill: python/frozen-invoice-line
from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal


class InvoiceLine:
    """One line of an invoice: make it a dataclass."""

    text: str
    quantity: int
    unit_price: Decimal
    discounts: Iterable[Decimal] = ()

    @property
    def total(self) -> Decimal:
        """What the line comes to after all discounts, in whole cents."""
        raise NotImplementedError

    def with_discount(self, percent: Decimal) -> InvoiceLine:
        """A new line with one more discount at the end."""
        raise NotImplementedError
