# drill: python/money-value
from __future__ import annotations

from decimal import Decimal


class CurrencyMismatch(ValueError):
    """Two currencies met where only one makes sense."""


class Money:
    """An amount in whole cents of one currency; immutable, comparable, hashable."""

    def __init__(self, amount: Decimal | int, currency: str) -> None:
        raise NotImplementedError

    def allocate(self, weights: list[int]) -> list[Money]:
        """Split into one part per weight without losing a cent."""
        raise NotImplementedError
