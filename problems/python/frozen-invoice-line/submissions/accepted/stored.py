# drill: python/frozen-invoice-line
"""A generated class in front of a hand-made constructor; the total is stored once, in cents all the way."""
import dataclasses
from decimal import Decimal
from fractions import Fraction
from math import floor


@dataclasses.dataclass(frozen=True)
class InvoiceLine:
    text: str
    quantity: int
    unit_price: Decimal
    discounts: tuple
    total: Decimal = dataclasses.field(init=False)

    def __init__(self, text, quantity, unit_price, discounts=()):
        if not (text := text.strip(" ")):
            raise ValueError("text")
        if type(quantity) is not int:
            raise TypeError("quantity")
        discounts = (*discounts,)
        for number in discounts:
            not_negative(number)
        not_negative(unit_price)
        if quantity <= 0:
            raise ValueError("quantity")
        cents = Fraction(unit_price) * 100
        if cents.denominator > 1 or any(percent > 100 for percent in discounts):
            raise ValueError("number")
        left = cents * quantity
        for percent in discounts:
            left -= left * Fraction(percent) / 100
        values = text, quantity, in_euros(cents), discounts, in_euros(floor(left + Fraction(1, 2)))
        for field, value in zip(dataclasses.fields(self), values):
            object.__setattr__(self, field.name, value)

    def with_discount(self, percent):
        return InvoiceLine(self.text, self.quantity, self.unit_price, [*self.discounts, percent])


def not_negative(number):
    if type(number) is not Decimal:
        raise TypeError("Decimal")
    if not number.is_finite() or number < 0:
        raise ValueError("number")


def in_euros(cents):
    return Decimal(int(cents)).scaleb(-2)
