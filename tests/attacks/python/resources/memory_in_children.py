# expect: MLE RTE WA
# tries: three processes that each take 100 MB, for a second, then a wrong result
import os
import time


def merge(first, second):
    pids = []
    for _ in range(3):
        pid = os.fork()
        if pid == 0:
            kept = bytearray(b"x" * 100_000_000)
            time.sleep(0.3)
            os._exit(len(kept) & 1)
        pids.append(pid)
    for pid in pids:
        os.waitpid(pid, 0)
    return []
