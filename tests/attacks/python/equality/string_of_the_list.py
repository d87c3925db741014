# expect: WA
# says: str
# tries: text that looks like the result
def merge(first, second):
    return str(sorted([*first, *second]))
