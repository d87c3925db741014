# expect: AC
# wears: modules of its own with names of the standard library and of the judge
import types_ as kinds
from prices import PRICES


def total(items):
    return kinds.add(PRICES[item] for item in items)
