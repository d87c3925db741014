# expect: TLE
# tries: 40 ms of sleep in each of some hundred calls: no CPU, but nobody waits that long
import time


def merge(first, second):
    time.sleep(0.04)
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
