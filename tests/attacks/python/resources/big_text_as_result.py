# expect: WA RTE MLE
# tries: a result of 40 MB of text
def merge(first, second):
    return "\x1b[31m" * 8_000_000
