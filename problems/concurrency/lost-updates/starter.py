# drill: concurrency/lost-updates


class InsufficientFunds(Exception):
    """The balance does not cover a withdrawal."""


class Account:
    """A balance in whole cents that any number of threads may post to."""

    def __init__(self, balance: int = 0) -> None:
        raise NotImplementedError

    def deposit(self, amount: int) -> int:
        """Add `amount`; the balance right after this posting."""
        raise NotImplementedError

    def withdraw(self, amount: int) -> int:
        """Take `amount` if there is enough; the balance right after this posting."""
        raise NotImplementedError

    def empty(self) -> int:
        """Take all there is; how much that was."""
        raise NotImplementedError

    def statement(self) -> tuple[int, list[int]]:
        """Balance and entries of one and the same moment."""
        raise NotImplementedError
