# expect: RTE CE
# tries: nothing: it is a piece of a package
from . import helper


def merge(first, second):
    return helper.merge(first, second)
