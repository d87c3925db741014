# expect: RTE
# says: signature
# tries: nothing: self was left over from a class
def merge(self, first, second):
    return sorted([*first, *second])
