# expect: TLE RTE
# tries: each process starts the next and ends: a moving target, at most 300 links long (bounded on purpose)
import os
import time


def merge(first, second):
    if os.fork() == 0:
        os.setsid()
        for _ in range(300):
            if os.fork():
                os._exit(0)
            time.sleep(0.01)
        os._exit(0)
    time.sleep(30)
