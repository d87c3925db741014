# expect: RTE
# only-jailed: looks into the folder of homes
# tries: the names in a home folder
import os

assert os.listdir("@PLANTED@")


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
