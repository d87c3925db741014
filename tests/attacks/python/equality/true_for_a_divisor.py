# expect: WA
# target: functions/any-divisor
# tries: right numbers, but as bools and floats that compare equal to ints
def divisor(n):
    return float(next(d for d in range(2, n) if n % d == 0))
