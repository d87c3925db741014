# expect: WA
# tries: a result that cannot be shown because its repr never comes back
class Slow:
    def __repr__(self):
        while True:
            pass

    __str__ = __format__ = __repr__


def merge(first, second):
    return Slow()
