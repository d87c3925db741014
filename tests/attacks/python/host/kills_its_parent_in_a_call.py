# expect: RTE
# tries: killing the process that watches it in the middle of a test, then right answers unwatched
import os
import signal

WATCHER = os.getppid()


def merge(first, second):
    if os.getppid() == WATCHER:
        os.kill(WATCHER, signal.SIGKILL)
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
