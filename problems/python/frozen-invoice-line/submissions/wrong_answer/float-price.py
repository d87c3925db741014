# drill: python/frozen-invoice-line
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


@dataclass(frozen=True)
class InvoiceLine:
    """One line of an invoice; complete, checked, and never changed."""

    text: str
    quantity: int
    unit_price: Decimal
    discounts: Iterable[Decimal] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.text.strip(" "))
        object.__setattr__(self, "discounts", tuple(self.discounts))
        if not self.text:
            raise ValueError("a line needs a text")
        if not isinstance(self.quantity, int) or isinstance(self.quantity, bool):
            raise TypeError("quantity must be an int")
        if self.quantity < 1:
            raise ValueError("quantity must be at least 1")
        object.__setattr__(self, "unit_price", Decimal(str(self.unit_price)))
        check(self.unit_price)
        if self.unit_price != self.unit_price.quantize(CENT):
            raise ValueError("a price is in whole cents")
        object.__setattr__(self, "unit_price", self.unit_price.quantize(CENT))
        for percent in self.discounts:
            check(percent, most=Decimal(100))

    @property
    def total(self) -> Decimal:
        """What the line comes to after all discounts, in whole cents."""
        amount = self.quantity * self.unit_price
        for percent in self.discounts:
            amount *= (100 - percent) / 100
        return amount.quantize(CENT, ROUND_HALF_UP)

    def with_discount(self, percent: Decimal) -> InvoiceLine:
        """A new line with one more discount at the end."""
        return replace(self, discounts=(*self.discounts, percent))


def check(number: Decimal, most: Decimal = Decimal("Infinity")) -> None:
    if not isinstance(number, Decimal):
        raise TypeError(f"{number!r} is no Decimal")
    if not number.is_finite() or not 0 <= number <= most:
        raise ValueError(f"{number} is out of range")
