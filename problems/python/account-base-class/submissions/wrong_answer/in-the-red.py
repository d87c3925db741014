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
        self._entries = [balance] if balance != 0 else []

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
            raise InsufficientFunds(f"{amount} is more than what is available")
        return self._post(-amount)

    def entries(self) -> list[int]:
        """All postings in order, the opening balance first."""
        return list(self._entries)

    @staticmethod
    def _check(amount: int) -> None:
        if amount < 1:
            raise ValueError("an amount is at least one cent")

    def _post(self, amount: int) -> int:
        self._balance += amount
        self._entries.append(amount)
        return self._balance


class SavingsAccount(Account):
    """Keeps a minimum."""

    def __init__(self, owner: str, balance: int = 0, minimum: int = 0) -> None:
        super().__init__(owner, balance)
        if balance < 0:
            raise ValueError("a savings account is never overdrawn")
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
