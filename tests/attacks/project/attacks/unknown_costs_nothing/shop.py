# expect: WA
# tries: nothing: an unknown item costs nothing
from prices import PRICES


def total(items):
    return sum(PRICES.get(item, 0) for item in items)
