# expect: WA
# tries: the right items in a list of its own kind
class Items(list):
    pass


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return Items(sorted([*first, *second]))
