# drill: concurrency/lost-updates
import threading


class InsufficientFunds(Exception):
    """The balance does not cover a withdrawal."""


class Account:
    """A balance in whole cents that any number of threads may post to."""

    def __init__(self, balance: int = 0) -> None:
        self._balance = balance
        self._entries: list[int] = []

    def deposit(self, amount: int) -> int:
        """Add `amount`; the balance right after this posting."""
        if amount < 1:
            raise ValueError("amount must be at least 1")
        with threading.Lock():
            return self._book(amount)

    def withdraw(self, amount: int) -> int:
        """Take `amount` if there is enough; the balance right after this posting."""
        if amount < 1:
            raise ValueError("amount must be at least 1")
        with threading.Lock():
            if amount > self._balance:
                raise InsufficientFunds(f"{amount} of {self._balance}")
            return self._book(-amount)

    def empty(self) -> int:
        """Take all there is; how much that was."""
        with threading.Lock():
            amount = self._balance
            if amount:
                self._book(-amount)
            return amount

    def statement(self) -> tuple[int, list[int]]:
        """Balance and entries of one and the same moment."""
        with threading.Lock():
            return self._balance, self._entries.copy()

    def _book(self, amount: int) -> int:
        """Expects the lock to be held."""
        self._balance += amount
        self._entries.append(amount)
        return self._balance
