# expect: MLE
# tries: running out of memory while it is being loaded
kept = bytearray(10**10)


def merge(first, second):
    return []
