# expect: TLE
# within: 5.6
# tries: a sleep while it is being loaded
import time

time.sleep(60)


def merge(first, second):
    return []
