# expect: RTE
# tries: SIGKILL to itself
import os
import signal


def merge(first, second):
    os.kill(os.getpid(), signal.SIGKILL)
