# expect: RTE
# within: 3
# tries: SIGSTOP to the process that watches it, then right answers unwatched
import os
import signal

os.kill(os.getppid(), signal.SIGSTOP)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
