# expect: TLE
# tries: a sleep in a call
import time


def merge(first, second):
    time.sleep(60)
