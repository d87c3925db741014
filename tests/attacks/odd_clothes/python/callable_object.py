# expect: AC
# wears: an object with __call__
class Merger:
    __slots__ = ()

    def __call__(self, first, second):
        if sorted(first) != first or sorted(second) != second:
            raise ValueError
        return sorted([*first, *second])


merge = Merger()
