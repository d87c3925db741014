# drill: python/price-property
from __future__ import annotations

from decimal import Decimal


class Product:
    """Something for sale, with a price that is a good one at any time."""

    def __init__(self, name: str, price: Decimal | int) -> None:
        self.name = name
        if price < 0:
            raise ValueError("a price is not negative")
        self._price = Decimal(price)

    @property
    def price(self) -> Decimal:
        """The net price; setting it raises TypeError or ValueError where the new one is no good."""
        return self._price

    @price.setter
    def price(self, price: Decimal | int) -> None:
        if isinstance(price, bool) or not isinstance(price, int | Decimal):
            raise TypeError("a price is an int or a Decimal")
        exact = Decimal(price)
        if not exact.is_finite():
            raise ValueError("a price is finite")
        if exact < 0:
            raise ValueError("a price is not negative")
        self._price = exact

    @property
    def gross(self) -> Decimal:
        """The price plus 20 percent."""
        return self.price * Decimal("1.2")
