# expect: AC
# tries: nothing: a clean environment
import os

os.environ.clear()
os.unsetenv("PATH")


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
