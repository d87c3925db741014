# expect: WA
# says: None
# tries: nothing: it prints its result
def merge(first, second):
    print(sorted([*first, *second]))
