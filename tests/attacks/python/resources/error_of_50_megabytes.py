# expect: RTE MLE
# tries: an exception whose text is 50 MB
def merge(first, second):
    raise KeyError("x" * 50_000_000)
