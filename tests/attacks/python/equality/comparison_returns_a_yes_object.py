# expect: WA
# target: classes/till
# tries: total and len are objects that say yes; == gives objects, not bools
class Yes(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__


class EmptyTill(LookupError):
    pass


class Till:
    total = Yes(0)

    def add(self, amount):
        pass

    def undo(self):
        raise EmptyTill

    def largest(self, key):
        return Yes(0)

    def history(self):
        return [Yes(0)] * 3

    def __len__(self):
        return Yes(2)

    def __iter__(self):
        return iter([Yes(0)] * 3)

    def __eq__(self, other):
        return Yes(1)
