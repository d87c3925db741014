# expect: AC
# tries: nothing: descriptors 0 to 2 are closed, and sys.stdout
import os
import sys

sys.stdout.close()
os.closerange(0, 3)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
