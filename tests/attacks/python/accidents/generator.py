# expect: WA
# tries: nothing: it yields where a list is expected
def merge(first, second):
    yield from sorted([*first, *second])
