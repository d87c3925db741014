# expect: AC
# wears: star imports, and a name that hides a builtin
from itertools import *
from operator import *


def merge(list, input):
    if sorted(list) != list or sorted(input) != input:
        raise ValueError
    return sorted(chain(list, input))
