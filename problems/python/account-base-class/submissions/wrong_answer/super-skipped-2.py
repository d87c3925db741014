# drill: python/account-base-class
from __future__ import annotations

from abc import ABC, abstractmethod


class InsufficientFunds(Exception):
    """More was to be withdrawn than is available."""


class Account(ABC):
    """What all kinds of account have in common; a kind says how much is available."""

    def __init__(self, owner: str, balance: int = 0) -> None:
        self.owner = owner
        self._balance = balance
        self._entries = [balance] if balance else []

    @property
    def balance(self) -> int:
        return self._balance

    @abstractmethod
    def available(self) -> int:
        """How much can be withdrawn now."""

    def deposit(self, amount: int) -> int:
        """Add `amount`; the new balance."""
        self._check(amount)
        return self._post(amount)

    def withdraw(self, amount: int) -> int:
        """Take `amount` if it is available; the new balance."""
        self._check(amount)
        if amount > self.available():
            raise InsufficientFunds
        return self._post(-amount)

    def entries(self) -> list[int]:
        """All postings in order, the opening balance first."""
        return list(self._entries)

    def _check(self, amount: int) -> None:
        if amount < 1:
            raise ValueError("an amount is at least 1")

    def _post(self, signed: int) -> int:
        self._entries.append(signed)
        self._balance += signed
        return self._balance


class SavingsAccount(Account):
    """Keeps a minimum."""

    def __init__(self, owner: str, balance: int = 0, minimum: int = 0) -> None:
        super().__init__(owner)
        self._balance = balance
        self.minimum = minimum

    def available(self) -> int:
        return max(self.balance - self.minimum, 0)


class CreditAccount(Account):
    """May be overdrawn, down to a limit."""

    def __init__(self, owner: str, balance: int = 0, limit: int = 0) -> None:
        super().__init__(owner, balance)
        self.limit = limit

    def available(self) -> int:
        return max(self.balance + self.limit, 0)
