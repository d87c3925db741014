# expect: WA
# says: bool
# tries: True where 1 is expected
def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return [True if item == 1 else item for item in sorted([*first, *second])]
