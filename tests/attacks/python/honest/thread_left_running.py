# expect: AC
# tries: nothing: a thread that nobody joins
import threading
import time

threading.Thread(target=time.sleep, args=(30,)).start()


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
