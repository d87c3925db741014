# expect: RTE
# tries: killing the process that watches it, then giving right answers unwatched
import os
import signal

os.kill(os.getppid(), signal.SIGKILL)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
