# coding: utf-8
# expect: AC
# wears: lines for editors
#
# vim: set fileencoding=utf-8 :
def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
