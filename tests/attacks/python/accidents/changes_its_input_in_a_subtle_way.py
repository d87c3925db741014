# expect: WA
# says: changed its input
# tries: nothing: it empties one input when it is done
def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    result = sorted([*first, *second])
    while second:
        second.pop()
    return result
