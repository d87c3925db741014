# expect: WA
# tries: a result, and prints, that cannot be written as UTF-8
import sys


def merge(first, second):
    print("caf\udce9")
    return ["\ud800", "\udcff"]
