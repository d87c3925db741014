# expect: AC RTE
# tries: a port of its own and a process that goes on listening; right otherwise
import os
import socket
import time

try:
    here = socket.create_server(("127.0.0.1", 0))
except OSError:
    here = None
if os.fork() == 0:
    time.sleep(30)
    os._exit(0)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
