# expect: RTE
# tries: hypothesis.reject makes every example invalid
def merge(first, second):
    import hypothesis

    hypothesis.reject()
