# expect: CE
# tries: nothing: it is not UTF-8
def merge(first, second):
    return "café"
