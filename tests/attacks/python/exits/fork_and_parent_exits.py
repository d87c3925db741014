# expect: RTE
# tries: the process that was started ends well, a grandchild goes on answering
import os


def merge(first, second):
    if os.fork():
        os._exit(0)
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
