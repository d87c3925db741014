# expect: AC
# wears: an input that is changed for a moment and put back
def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    size = len(first)
    first.extend(second)
    result = sorted(first)
    del first[size:]
    return result
