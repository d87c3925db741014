# expect: WA
# tries: NaN, which is equal to nothing
def merge(first, second):
    return [float("nan")] * (len(first) + len(second))
