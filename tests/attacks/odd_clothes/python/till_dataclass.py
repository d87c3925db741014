# expect: AC
# target: classes/till
# wears: a dataclass with slots; history is a tuple
from dataclasses import dataclass, field


class EmptyTill(LookupError):
    """Nothing to take back."""


@dataclass(slots=True)
class Till:
    amounts: list[int] = field(default_factory=list)

    def add(self, amount):
        self.amounts.append(amount)

    def undo(self):
        if self.amounts:
            return self.amounts.pop()
        raise EmptyTill

    @property
    def total(self):
        return sum(self.amounts)

    def largest(self, key):
        return max(self.amounts, key=key)

    def history(self):
        return tuple(self.amounts)

    def __len__(self):
        return len(self.amounts)

    def __iter__(self):
        return reversed(self.amounts)
