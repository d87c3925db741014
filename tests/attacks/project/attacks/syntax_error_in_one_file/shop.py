# expect: CE RTE
# tries: nothing: the second file does not compile
from prices import PRICES


def total(items):
    return sum(PRICES[item] for item in items)
