# expect: AC
# tries: nothing: a thread is still running
import threading
import time

from prices import PRICES

threading.Thread(target=time.sleep, args=(20,)).start()


def total(items):
    return sum(PRICES[item] for item in items)
