# expect: AC
# wears: code that writes code
exec("""
def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
""")
