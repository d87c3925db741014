# expect: RTE
# says: signature
# tries: nothing: it takes one argument
def merge(lists):
    return sorted(lists)
