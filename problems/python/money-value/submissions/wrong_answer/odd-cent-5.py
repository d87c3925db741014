# drill: python/money-value
from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


class CurrencyMismatch(ValueError):
    """Two currencies met where only one makes sense."""


def is_number(value: object) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


@dataclass(frozen=True, repr=False)
class Money:
    """An amount in whole cents of one currency; immutable, comparable, hashable."""

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not is_number(self.amount):
            raise TypeError("amount must be an int or a Decimal")
        if not isinstance(self.currency, str):
            raise TypeError("currency must be a str")
        if not re.fullmatch("[A-Z]{3}", self.currency):
            raise ValueError("currency must be three letters A to Z")
        amount = Decimal(self.amount)
        if not amount.is_finite() or amount != amount.quantize(CENT):
            raise ValueError("amount must be a whole number of cents")
        object.__setattr__(self, "amount", amount.quantize(CENT) + 0)  # + 0 turns -0.00 into 0.00

    def __repr__(self) -> str:
        return f"Money({self.amount!r}, {self.currency!r})"

    def _amount_of(self, other: Money) -> Decimal:
        if other.currency != self.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency}")
        return other.amount

    def __add__(self, other: Money) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.amount + self._amount_of(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.amount - self._amount_of(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.amount, self.currency)

    def __mul__(self, factor: Decimal | int) -> Money:
        if not is_number(factor):
            return NotImplemented
        if not Decimal(factor).is_finite():
            raise ValueError("the factor must be finite")
        return Money((self.amount * factor).quantize(CENT, ROUND_HALF_UP), self.currency)

    __rmul__ = __mul__

    def __lt__(self, other: Money) -> bool:
        return self.amount < self._amount_of(other) if isinstance(other, Money) else NotImplemented

    def __le__(self, other: Money) -> bool:
        return self.amount <= self._amount_of(other) if isinstance(other, Money) else NotImplemented

    def __gt__(self, other: Money) -> bool:
        return self.amount > self._amount_of(other) if isinstance(other, Money) else NotImplemented

    def __ge__(self, other: Money) -> bool:
        return self.amount >= self._amount_of(other) if isinstance(other, Money) else NotImplemented

    def allocate(self, weights: list[int]) -> list[Money]:
        """Split into one part per weight without losing a cent."""
        if not any(weights) or min(weights) < 0:
            raise ValueError("weights must not be negative, and not all zero")
        if self.amount < 0:
            return [-part for part in (-self).allocate(weights)]
        cents, whole = int(self.amount * 100), sum(weights)
        shares = [cents * weight / whole for weight in weights]
        parts = [int(share) for share in shares]
        by_claim = sorted(range(len(weights)), key=lambda i: shares[i] - parts[i], reverse=True)
        for i in by_claim[: cents - sum(parts)]:
            parts[i] += 1
        return [Money(part * CENT, self.currency) for part in parts]
