# expect: AC
# tries: nothing: a forgotten print
def merge(first, second):
    print("merging", first, second)
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
