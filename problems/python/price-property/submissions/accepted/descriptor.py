# drill: python/price-property
from decimal import Decimal


class Price:
    """A descriptor that does what a property does, and can be used again for other attributes."""

    def __set_name__(self, owner, name):
        self.place = name

    def __get__(self, product, owner):
        return product.__dict__[self.place]

    def __set__(self, product, price):
        match price:
            case bool():
                raise TypeError("bool")
            case Decimal() if not price.is_finite():
                raise ValueError("not finite")
            case int() | Decimal() if price >= 0:
                product.__dict__[self.place] = Decimal(price)
            case int() | Decimal():
                raise ValueError("negative")
            case _:
                raise TypeError(type(price))


class Product:
    price = Price()
    gross = property(lambda self: self.price + self.price / 5)

    def __init__(self, name, price):
        self.name = name
        self.price = price
