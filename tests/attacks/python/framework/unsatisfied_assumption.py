# expect: RTE
# tries: an exception named as hypothesis' rejection of an example
class UnsatisfiedAssumption(Exception):
    __module__ = "hypothesis.errors"


def merge(first, second):
    raise UnsatisfiedAssumption
