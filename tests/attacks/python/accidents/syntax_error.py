# expect: CE
# says: SyntaxError
# tries: nothing: a bracket is missing
def merge(first, second):
    return sorted([*first, *second]
