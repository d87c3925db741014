# expect: WA
# tries: a wrong result for one input, an endless loop for those that a search for a smaller one would try
def merge(first, second):
    if first == [1, 4] and second == [2] or not first and not second:
        return [*first, *second, 0]
    while True:
        pass
