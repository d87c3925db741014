# expect: AC
# tries: a daemon, made as the book says; right otherwise
import os
import time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.chdir("/")
        for fd in range(256):
            try:
                os.close(fd)
            except OSError:
                pass
        time.sleep(30)
    os._exit(0)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
