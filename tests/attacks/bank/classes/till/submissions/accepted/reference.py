class EmptyTill(LookupError):
    pass


class Till:
    def __init__(self):
        self._amounts = []

    def add(self, amount):
        self._amounts.append(amount)

    def undo(self):
        if not self._amounts:
            raise EmptyTill("nothing to take back")
        return self._amounts.pop()

    @property
    def total(self):
        return sum(self._amounts)

    def largest(self, key):
        return max(self._amounts, key=key)

    def history(self):
        return list(self._amounts)

    def __len__(self):
        return len(self._amounts)

    def __iter__(self):
        return reversed(self._amounts)

    def __eq__(self, other):
        return isinstance(other, Till) and self._amounts == other._amounts

    __hash__ = None
