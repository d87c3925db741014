# expect: MLE
# tries: memory in small steps
def merge(first, second):
    kept = []
    while True:
        kept.append(bytearray(100_000))
