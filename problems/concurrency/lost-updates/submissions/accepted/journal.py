# drill: concurrency/lost-updates
"""Keeps entries only, behind a lock that its holder may take again; the balance is their sum."""
import threading


class InsufficientFunds(Exception):
    pass


def alone(method):
    def guarded(self, *args):
        with self._door:
            return method(self, *args)
    return guarded


class Account:
    def __init__(self, balance=0):
        self._door = threading.RLock()
        self._opening = balance
        self._journal = []

    @alone
    def statement(self):
        return self._opening + sum(self._journal), list(self._journal)

    @alone
    def deposit(self, amount):
        if amount < 1:
            raise ValueError(amount)
        self._journal.append(amount)
        return self.statement()[0]

    @alone
    def withdraw(self, amount):
        if amount < 1:
            raise ValueError(amount)
        if self.statement()[0] < amount:
            raise InsufficientFunds
        self._journal.append(-amount)
        return self.statement()[0]

    @alone
    def empty(self):
        balance, _ = self.statement()
        if balance > 0:
            self.withdraw(balance)
        return balance
