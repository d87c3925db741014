# expect: WA
# tries: nothing: a default that remembers
def merge(first, second, result=[]):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    result.extend([*first, *second])
    return sorted(result)
