# expect: RTE
# tries: an exception class with a strange name and no module
def merge(first, second):
    raise type("Ups\n\x1b[1m …", (Exception,), {"__module__": None})("x")
