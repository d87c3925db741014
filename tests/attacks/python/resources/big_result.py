# expect: WA MLE RTE
# tries: a result of some million items
def merge(first, second):
    return list(range(2_000_000))
