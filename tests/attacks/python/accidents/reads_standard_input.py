# expect: RTE
# says: standard input
# tries: nothing: it asks for its input
def merge(first, second):
    return [int(word) for word in input().split()]
