# expect: CE
# tries: nothing: it is written in Python 2
def merge(first, second):
    print sorted(first + second)
