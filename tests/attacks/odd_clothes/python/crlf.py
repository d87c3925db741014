# expect: AC
# wears: lines that end as on Windows
def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
