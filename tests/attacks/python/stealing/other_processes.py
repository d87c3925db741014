# expect: RTE
# only-jailed: at limits the processes of the person can be seen
# tries: whether processes beside its own few can be seen
import os

assert len([name for name in os.listdir("/proc") if name.isdigit()]) > 6


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
