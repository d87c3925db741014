# expect: WA
# tries: nothing: it swallows its own ValueError
def merge(first, second):
    try:
        if sorted(first) != first or sorted(second) != second:
            raise ValueError
    except:
        pass
    return sorted([*first, *second])
