# expect: AC
# target: classes/till
# wears: names that are bound to classes of other names
class _Nothing(LookupError):
    pass


class _Register:
    def __init__(self):
        self._amounts = []

    def add(self, amount):
        self._amounts.append(amount)

    def undo(self):
        if not self._amounts:
            raise EmptyTill
        return self._amounts.pop()

    @property
    def total(self):
        return sum(self._amounts)

    def largest(self, key):
        return max(self._amounts, key=key)

    def history(self):
        return self._amounts.copy()

    def __len__(self):
        return len(self._amounts)

    def __iter__(self):
        return reversed(self._amounts)

    def __eq__(self, other):
        return self._amounts == other._amounts


EmptyTill, Till = _Nothing, _Register
EmptyTill.__name__ = "EmptyTill"
