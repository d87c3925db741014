# drill: python/account-base-class
from __future__ import annotations


class InsufficientFunds(Exception):
    """More was to be withdrawn than is available."""


class Account:
    """What all kinds of account have in common; a kind says how much is available."""

    def __init__(self, owner: str, balance: int = 0) -> None:
        raise NotImplementedError

    def available(self) -> int:
        """How much can be withdrawn now."""
        raise NotImplementedError

    def deposit(self, amount: int) -> int:
        """Add `amount`; the new balance."""
        raise NotImplementedError

    def withdraw(self, amount: int) -> int:
        """Take `amount` if it is available; the new balance."""
        raise NotImplementedError

    def entries(self) -> list[int]:
        """All postings in order, the opening balance first."""
        raise NotImplementedError


class SavingsAccount(Account):
    """Keeps a minimum."""


class CreditAccount(Account):
    """May be overdrawn, down to a limit."""
