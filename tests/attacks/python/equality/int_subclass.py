# expect: WA
# tries: ints of a kind that says yes
class Any(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__


def merge(first, second):
    return [Any(0) for _ in [*first, *second]]
