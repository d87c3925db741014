# expect: RTE
# tries: a thread ends the process with success while the call is running
import os
import threading
import time


def merge(first, second):
    threading.Timer(0.02, os._exit, (0,)).start()
    time.sleep(0.3)
    return sorted([*first, *second])
