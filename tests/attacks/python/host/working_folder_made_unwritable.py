# expect: AC
# tries: taking all rights from its working folder, so that the next test cannot use it; right otherwise
import os

os.chmod(".", 0o500)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
