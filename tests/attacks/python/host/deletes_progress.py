# expect: RTE
# only-jailed: deletes a file of the person
# tries: removing the log of progress (a planted one)
import os

os.remove("@PLANTED@/progress.db")


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
