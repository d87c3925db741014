# expect: AC
# target: functions/any-divisor
# wears: the least divisor through math.isqrt
import math


def divisor(n):
    for d in range(2, math.isqrt(n) + 1):
        if n % d == 0:
            return d
    raise ValueError(n)
