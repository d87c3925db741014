# expect: AC
# target: classes/till
# wears: an abstract base, a metaclass, __getattr__, weak references and a helper class
import weakref
from abc import ABC, abstractmethod
from collections.abc import Collection


class EmptyTill(LookupError):
    pass


class Base(ABC):
    @abstractmethod
    def add(self, amount): ...


class Till(Base, Collection):
    instances = weakref.WeakSet()

    def __init__(self):
        self.amounts = []
        type(self).instances.add(self)

    def add(self, amount):
        self.amounts.append(amount)

    def undo(self):
        if not self:
            raise EmptyTill(f"{self!r} is empty")
        return self.amounts.pop()

    def __getattr__(self, name):
        if name == "total":
            return sum(self.amounts)
        raise AttributeError(name)

    def largest(self, key):
        return sorted(self.amounts, key=key)[-1]

    def history(self):
        return iter(self.amounts)

    def __contains__(self, amount):
        return amount in self.amounts

    def __len__(self):
        return len(self.amounts)

    def __iter__(self):
        return iter(self.amounts[::-1])

    def __eq__(self, other):
        return self.amounts == other.amounts

    def __hash__(self):
        return id(self)
