# expect: TLE RTE
# tries: SIGSTOP to itself
import os
import signal


def merge(first, second):
    os.kill(os.getpid(), signal.SIGSTOP)
    return []
