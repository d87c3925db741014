# expect: OLE
# tries: printing for ever
def merge(first, second):
    while True:
        print("x" * 1000)
