# expect: RTE CE
# tries: nothing: the second file was forgotten
from prices import PRICES


def total(items):
    return sum(PRICES[item] for item in items)
