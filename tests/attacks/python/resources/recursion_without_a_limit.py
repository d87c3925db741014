# expect: RTE MLE
# tries: recursion past the end of the stack
import sys

sys.setrecursionlimit(10**9)


def merge(first, second):
    class Deep:
        def __getattr__(self, name):
            return getattr(self, name + "x")

    return Deep().a
