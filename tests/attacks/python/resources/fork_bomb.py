# expect: AC RTE TLE WA MLE
# tries: processes that start processes, at most 63 of them (bounded on purpose); none may be left
import os
import time


def merge(first, second):
    for _ in range(6):
        if os.fork() == 0:
            os.setsid()
    if os.getpid() != started:
        time.sleep(20)
        os._exit(0)
    return sorted([*first, *second])


started = os.getpid()
