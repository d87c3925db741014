# expect: TLE
# tries: burning time in processes of its own while it waits for them
import os


def merge(first, second):
    pids = []
    for _ in range(3):
        pid = os.fork()
        if pid == 0:
            while True:
                pass
        pids.append(pid)
    for pid in pids:
        os.waitpid(pid, 0)
    return []
