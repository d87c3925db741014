# expect: WA RTE
# tries: a list in a list in a list
def merge(first, second):
    result = []
    for _ in range(200_000):
        result = [result]
    return result
