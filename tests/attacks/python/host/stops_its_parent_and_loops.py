# expect: TLE RTE
# within: 4
# tries: SIGSTOP to the process that watches it, then a loop without end
import os
import signal

WATCHER = os.getppid()


def merge(first, second):
    if os.getppid() == WATCHER:
        os.kill(WATCHER, signal.SIGSTOP)
    while True:
        pass
