# coding: latin-1
# expect: AC
# wears: another encoding, said in the second line or above
NAME = 'café'
assert len(NAME) == 4


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
