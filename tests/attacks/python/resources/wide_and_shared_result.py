# expect: WA RTE TLE MLE
# tries: a small object that has 2**40 paths through it
def merge(first, second):
    result = []
    for _ in range(40):
        result = [result, result]
    return result
