# expect: AC
# tries: nothing: a debugger's trace function is still on
import sys


def trace(frame, event, argument):
    return trace


sys.settrace(trace)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
