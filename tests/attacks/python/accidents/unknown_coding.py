# coding: rot-26
# expect: CE
# tries: a coding line that names no codec
def merge(first, second):
    return []
