# expect: AC
# wears: positional-only parameters and defaults
def merge(first, second=(), /, *, key=None):
    if list(first) != sorted(first) or list(second) != sorted(second):
        raise ValueError
    return sorted([*first, *second], key=key)
