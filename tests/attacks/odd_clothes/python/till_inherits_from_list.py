# expect: AC
# target: classes/till
# wears: a subclass of list
class EmptyTill(IndexError):
    pass


class Till(list):
    def add(self, amount):
        self.append(amount)

    def undo(self):
        try:
            return self.pop()
        except IndexError:
            raise EmptyTill from None

    @property
    def total(self):
        return sum(list.__iter__(self))

    def largest(self, key):
        return max(list.__iter__(self), key=key)

    def history(self):
        return list.__iter__(self)

    def __iter__(self):
        return list.__reversed__(self)

    __hash__ = None
