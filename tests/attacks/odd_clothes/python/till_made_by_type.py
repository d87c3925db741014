# expect: AC
# target: classes/till
# wears: classes made by calls of type
EmptyTill = type("EmptyTill", (LookupError,), {})


def add(self, amount):
    self.amounts = [*self.amounts, amount]


def undo(self):
    if not self.amounts:
        raise EmptyTill
    *self.amounts, last = self.amounts
    return last


Till = type(
    "Till",
    (),
    {
        "amounts": [],
        "add": add,
        "undo": undo,
        "total": property(lambda self: sum(self.amounts)),
        "largest": lambda self, key: max(self.amounts, key=key),
        "history": lambda self: dict(enumerate(self.amounts)).values(),
        "__len__": lambda self: len(self.amounts),
        "__iter__": lambda self: iter(self.amounts[::-1]),
        "__eq__": lambda self, other: self.amounts == other.amounts,
        "__hash__": None,
    },
)
