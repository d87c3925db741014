# expect: AC
# wears: no newline at the end, spaces behind lines
def merge(first, second):   
    if sorted(first) != first or sorted(second) != second:   
        raise ValueError
    return sorted([*first, *second])