# expect: AC
# tries: nothing: a slow farewell
import atexit
import time

atexit.register(time.sleep, 20)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
