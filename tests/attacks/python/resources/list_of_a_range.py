# expect: MLE
# tries: a list that grows in C
def merge(first, second):
    return list(range(10**9))
