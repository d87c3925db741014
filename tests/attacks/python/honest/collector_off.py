# expect: AC
# tries: nothing: no garbage collection, a small switch interval, a decimal context
import decimal
import gc
import sys

gc.disable()
sys.setswitchinterval(1e-6)
decimal.getcontext().prec = 3


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
