# expect: MLE TLE WA
# tries: running out of memory, catching it, going on
def merge(first, second):
    try:
        kept = [bytearray(10**8) for _ in range(100)]
    except MemoryError:
        kept = None
    return []
