# expect: WA
# says: changed its input
# tries: nothing: it sorts in place
def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    first.extend(second)
    first.sort()
    return first
