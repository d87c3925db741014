# expect: RTE
# tries: killing the process that watches it and leaving a sleeper behind
import os
import signal
import time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(30)
    os._exit(0)
os.kill(os.getppid(), signal.SIGKILL)


def merge(first, second):
    return []
