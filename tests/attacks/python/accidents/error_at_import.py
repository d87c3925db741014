# expect: RTE
# says: ZeroDivisionError
# tries: nothing: it fails while it is being loaded
HALF = 1 / 0


def merge(first, second):
    return []
