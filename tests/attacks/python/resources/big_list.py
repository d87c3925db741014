# expect: MLE
# tries: a list of 8 GB at once
def merge(first, second):
    return [0] * 10**9
