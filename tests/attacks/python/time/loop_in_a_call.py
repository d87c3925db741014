# expect: TLE
# tries: an endless loop in a call
def merge(first, second):
    while True:
        pass
