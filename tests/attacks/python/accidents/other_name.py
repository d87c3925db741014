# expect: CE
# says: does not define merge
# tries: nothing: the function has another name
def merge_lists(first, second):
    return sorted([*first, *second])
