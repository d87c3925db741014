# drill: python/price-property
from __future__ import annotations

from decimal import Decimal


class Product:
    """Something for sale, with a price that is a good one at any time."""

    def __init__(self, name: str, price: Decimal | int) -> None:
        raise NotImplementedError

    @property
    def price(self) -> Decimal:
        """The net price; setting it raises TypeError or ValueError where the new one is no good."""
        raise NotImplementedError

    @property
    def gross(self) -> Decimal:
        """The price plus 20 percent."""
        raise NotImplementedError
