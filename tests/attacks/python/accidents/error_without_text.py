# expect: RTE
# tries: an exception whose text fails itself
class Broken(Exception):
    def __str__(self):
        raise RuntimeError("no text")

    __repr__ = __str__


def merge(first, second):
    raise Broken
