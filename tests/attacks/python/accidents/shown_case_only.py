# expect: WA
# tries: the case that was shown, and nothing else
def merge(first, second):
    if (first, second) == ([1, 4], [2]):
        return [1, 2, 4]
    return []
