# expect: TLE
# tries: a pattern that needs exponential time
import re


def merge(first, second):
    return re.match(r"(a+)+$", "a" * 40 + "b")
