# expect: RTE MLE
# tries: two thousand threads
import threading
import time


def merge(first, second):
    for _ in range(2000):
        threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
    return sorted([*first, *second])
