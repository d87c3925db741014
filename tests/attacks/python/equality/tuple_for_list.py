# expect: WA
# says: tuple
# tries: a tuple where a list is expected
def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return tuple(sorted([*first, *second]))
