# expect: TLE
# tries: one operation in C that no signal handler of Python interrupts
def merge(first, second):
    return [7**100_000_000]
