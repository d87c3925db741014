# expect: RTE
# tries: recursion without an end
def merge(first, second):
    return merge(second, first)
