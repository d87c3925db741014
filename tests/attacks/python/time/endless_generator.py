# expect: WA
# tries: a generator without an end where a list is expected: nobody walks it
def merge(first, second):
    while True:
        yield 1
