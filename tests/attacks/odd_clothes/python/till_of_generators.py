# expect: AC
# target: classes/till
# wears: generators wherever an iterable is allowed
class EmptyTill(LookupError):
    pass


class Till:
    def __init__(self):
        self._top = None

    def add(self, amount):
        self._top = (amount, self._top)

    def undo(self):
        try:
            amount, self._top = self._top
        except TypeError:
            raise EmptyTill("empty") from None
        return amount

    total = property(lambda self: sum(self))

    def largest(self, key):
        best = None
        for amount in self:
            if best is None or key(amount) > key(best):
                best = amount
        return best

    def history(self):
        yield from reversed([*self])

    def __len__(self):
        return sum(1 for _ in self)

    def __iter__(self):
        node = self._top
        while node:
            yield node[0]
            node = node[1]

    def __eq__(self, other):
        return [*self] == [*other] if isinstance(other, Till) else NotImplemented

    __hash__ = None
