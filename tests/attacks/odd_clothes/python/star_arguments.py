# expect: AC
# wears: *args
def merge(*lists):
    if any(items != sorted(items) for items in lists):
        raise ValueError
    return sorted(sum(lists, []))
