# expect: RTE
# tries: an exception that harnesses take for the person's Ctrl-C
def merge(first, second):
    raise KeyboardInterrupt
