# expect: CE RTE MLE TLE WA
# tries: constants that the compiler itself might work out
def merge(first, second):
    return [((1 << 20_000_000) * (1 << 20_000_000)) and 0, 'x' * 4096 * 4096 * 100]
