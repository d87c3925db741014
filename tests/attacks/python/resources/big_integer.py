# expect: WA
# tries: a result of a million digits
def merge(first, second):
    return [1 << 4_000_000]
