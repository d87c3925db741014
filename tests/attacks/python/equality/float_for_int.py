# expect: WA
# says: float
# tries: 1.0 where 1 is expected
def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return [float(item) for item in sorted([*first, *second])]
