# expect: AC
# target: functions/any-divisor
# wears: the largest divisor, where any is allowed
def divisor(n):
    return max(d for d in range(2, n) if not n % d)
