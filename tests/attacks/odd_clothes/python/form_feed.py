# expect: AC
# wears: form feeds between the parts, as in old sources

def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])

