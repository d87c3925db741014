# drill: python/account-base-class
"""Keeps nothing but the postings, and refuses to make what is incomplete by hand, without abc."""


class BadAmount(ValueError):
    pass


class InsufficientFunds(RuntimeError):
    pass


class Account:
    __slots__ = ("owner", "_journal", "__dict__")

    def __new__(cls, *args, **kwargs):
        if not hasattr(cls, "available"):
            raise TypeError(f"{cls.__name__} does not say what is available")
        return super().__new__(cls)

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._journal = (balance,) if balance != 0 else ()

    @property
    def balance(self):
        return sum(self._journal)

    def deposit(self, amount):
        self._journal += (good(amount),)
        return self.balance

    def withdraw(self, amount):
        if good(amount) > self.available():
            raise InsufficientFunds(amount)
        self._journal += (-amount,)
        return self.balance

    def entries(self):
        return [*self._journal]


def good(amount):
    if amount <= 0:
        raise BadAmount(amount)
    return amount


class SavingsAccount(Account):
    def __init__(self, owner, balance=0, minimum=0):
        self.minimum = minimum
        Account.__init__(self, owner, balance)

    def available(self):
        return max(0, self.balance - self.minimum)


class CreditAccount(Account):
    def __init__(self, owner, balance=0, limit=0):
        self.limit = limit
        Account.__init__(self, owner, balance)

    def available(self):
        return max(0, self.balance + self.limit)
