# expect: RTE
# says: placeholder
# tries: nothing: the starter as it came
def merge(first, second):
    raise NotImplementedError
