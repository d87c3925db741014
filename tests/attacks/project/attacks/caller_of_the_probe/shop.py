# expect: WA RTE
# tries: the globals of whoever calls it: the probe's own functions are replaced while it runs
import sys


def total(items):
    space = sys._getframe(1).f_globals
    space["totals"] = lambda *baskets: [990, 0, 800]
    space["unknown"] = lambda item: ("raised", "KeyError")
    return 0
