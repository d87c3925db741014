# expect: WA
# target: functions/any-divisor
# tries: an object that equals every item, for tests of the form `assert result in (…)`
class Yes:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 2

    def __rmod__(self, other):
        return 0

    def __lt__(self, other):
        return True

    __gt__ = __le__ = __ge__ = __lt__


def divisor(n):
    return Yes()
