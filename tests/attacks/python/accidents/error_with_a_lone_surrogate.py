# expect: RTE
# tries: text that cannot be written as UTF-8
def merge(first, second):
    raise OSError("caf\udce9 \ud800")
