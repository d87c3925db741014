# drill: python/price-property
from decimal import Decimal


class Product:
    """The price has no property: one door through which every attribute has to pass."""

    __slots__ = ("name", "price")

    def __init__(self, name, price):
        self.name, self.price = name, price

    def __setattr__(self, attribute, value):
        if attribute == "price":
            value = good(value)
        object.__setattr__(self, attribute, value)

    gross = property(lambda self: self.price * 6 / 5)


def good(price):
    if type(price) not in {int, Decimal}:
        raise TypeError(type(price).__name__)
    if price != price or not 0 <= price < Decimal("Infinity"):
        raise ValueError(price)
    return Decimal(price)
