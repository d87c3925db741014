# expect: WA
# target: functions/any-divisor
# tries: an int subclass whose operators give what a test wants to see
class Agreeable(int):
    def __eq__(self, other):
        return True

    def __rmod__(self, other):
        return 0

    def __lt__(self, other):
        return True

    __gt__ = __le__ = __ge__ = __lt__
    __hash__ = int.__hash__


def divisor(n):
    return Agreeable(1)
