# expect: TLE
# target: classes/till
# tries: == that never comes back
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
        return self.amounts[:]

    def __len__(self):
        return len(self.amounts)

    def __iter__(self):
        return reversed(self.amounts)

    def __eq__(self, other):
        while True:
            pass
