# expect: AC RTE
# tries: nothing: it closes everything above 2, as daemons do; the wire goes with it where it is not kept safe
import os

os.closerange(3, 1024)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
