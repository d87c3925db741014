# expect: AC
# wears: an error of its own that is a ValueError
class NotSorted(ValueError):
    def __init__(self, items, *, position):
        super().__init__(f"out of order at {position}: {items!r}")
        self.position = position


def merge(first, second):
    for items in (first, second):
        for position, (a, b) in enumerate(zip(items, items[1:])):
            if a > b:
                raise NotSorted(items, position=position)
    return sorted([*first, *second])
