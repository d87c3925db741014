# expect: TLE
# tries: a lock that it holds itself
import threading

lock = threading.Lock()


def merge(first, second):
    with lock, lock:
        return []
