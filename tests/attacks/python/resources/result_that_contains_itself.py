# expect: WA RTE
# tries: a list with itself inside
def merge(first, second):
    result = []
    result.append(result)
    return result
