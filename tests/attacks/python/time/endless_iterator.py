# expect: TLE
# target: classes/till
# tries: an iteration without an end, where one is asked for
import itertools


class EmptyTill(LookupError):
    pass


class Till:
    def __init__(self):
        self.amounts = []

    def add(self, amount):
        self.amounts.append(amount)

    def undo(self):
        if not self.amounts:
            raise EmptyTill
        return self.amounts.pop()

    @property
    def total(self):
        return sum(self.amounts)

    def largest(self, key):
        return max(self.amounts, key=key)

    def history(self):
        return itertools.cycle(self.amounts)

    def __len__(self):
        return len(self.amounts)

    def __iter__(self):
        return reversed(self.amounts)

    def __eq__(self, other):
        return self.amounts == other.amounts
