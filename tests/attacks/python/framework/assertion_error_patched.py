# expect: WA
# tries: AssertionError that is never raised
import builtins


class Quiet(Exception):
    def __new__(cls, *args):
        return None


builtins.AssertionError = Quiet


def merge(first, second):
    return []
