# expect: TLE
# tries: right, but a hundred thousand times slower than needed
def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    for _ in range(10**9):
        sorted([*first, *second])
    return sorted([*first, *second])
