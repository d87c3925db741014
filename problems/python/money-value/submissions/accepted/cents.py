# drill: python/money-value
"""Keeps whole cents as an int; every operator goes through one table-driven helper."""
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import total_ordering


class CurrencyMismatch(ValueError):
    pass


@total_ordering
class Money:
    __slots__ = ("_cents", "_currency")

    def __init__(self, amount, currency):
        if type(amount) is bool or not isinstance(amount, (int, Decimal)):
            raise TypeError(f"{type(amount).__name__} is no amount")
        if not isinstance(currency, str):
            raise TypeError(f"{type(currency).__name__} is no currency")
        if len(currency) != 3 or any(not "A" <= letter <= "Z" for letter in currency):
            raise ValueError(f"{currency!r} is no currency")
        if isinstance(amount, Decimal) and not amount.is_finite():
            raise ValueError("not finite")
        cents = Fraction(amount) * 100
        if cents.denominator != 1:
            raise ValueError("not a whole number of cents")
        self._cents = int(cents)
        self._currency = currency

    @classmethod
    def _of(cls, cents, currency):
        return cls(Decimal(cents).scaleb(-2), currency)

    @property
    def amount(self):
        return Decimal(self._cents).scaleb(-2)

    @property
    def currency(self):
        return self._currency

    def __repr__(self):
        return f"Money({self.amount!r}, {self._currency!r})"

    def __hash__(self):
        return hash((self._cents, self._currency))

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return (self._cents, self._currency) == (other._cents, other._currency)

    def _with(self, other, combine):
        if not isinstance(other, Money):
            return NotImplemented
        if other._currency != self._currency:
            raise CurrencyMismatch
        return combine(other._cents)

    def __lt__(self, other):
        return self._with(other, lambda cents: self._cents < cents)

    def __add__(self, other):
        return self._with(other, lambda cents: Money._of(self._cents + cents, self._currency))

    def __sub__(self, other):
        return self._with(other, lambda cents: Money._of(self._cents - cents, self._currency))

    def __neg__(self):
        return Money._of(-self._cents, self._currency)

    def __mul__(self, factor):
        if type(factor) is bool or not isinstance(factor, (int, Decimal)):
            return NotImplemented
        factor = Decimal(factor)
        if not factor.is_finite():
            raise ValueError("not finite")
        return Money._of((self._cents * factor).to_integral_value(ROUND_HALF_UP), self._currency)

    def __rmul__(self, factor):
        return self * factor

    def allocate(self, weights):
        if not weights or any(weight < 0 for weight in weights) or not sum(weights):
            raise ValueError("weights")
        sign = -1 if self._cents < 0 else 1
        split = [divmod(abs(self._cents) * weight, sum(weights)) for weight in weights]
        parts = [quotient for quotient, _ in split]
        left = abs(self._cents) - sum(parts)
        claims = sorted((-rest, place) for place, (_, rest) in enumerate(split))
        for _, place in claims[:left]:
            parts[place] += 1
        return [Money._of(sign * part, self._currency) for part in parts]
