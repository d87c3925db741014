# expect: WA
# tries: an exception of its own that is only called ValueError
class ValueError(Exception):
    pass


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
