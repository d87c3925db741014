# expect: RTE
# tries: an ExceptionGroup
def merge(first, second):
    raise ExceptionGroup("several", [ValueError("one"), TypeError("two")])
