# expect: RTE WA
# tries: quit() as beginners do; the site module is not there
def merge(first, second):
    quit()
