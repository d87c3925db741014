# expect: AC
# tries: removing the folder that it works in; right otherwise
import os

try:
    os.rmdir(os.getcwd())
except OSError:
    pass


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
