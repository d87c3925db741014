# expect: WA RTE
# tries: a file probes.py in its own folder
def total(items):
    return -1
