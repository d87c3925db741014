# expect: RTE
# tries: the error that one test wants, for every input
def merge(first, second):
    raise ValueError("not sorted")
