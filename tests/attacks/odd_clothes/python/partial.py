# expect: AC
# wears: functools.partial
from functools import partial


def work(reverse, first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second], reverse=reverse)


merge = partial(work, False)
