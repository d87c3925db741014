# expect: OLE
# tries: a process of its own prints for ever
import os
import time


def merge(first, second):
    if os.fork() == 0:
        while True:
            os.write(1, b"x" * 4096)
    time.sleep(5)
