# expect: AC
# wears: a global that is used with care
result = []


def merge(first, second):
    global result
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    result = sorted([*first, *second])
    return result
