# expect: RTE
# tries: an exception that is no Exception
def merge(first, second):
    raise GeneratorExit
