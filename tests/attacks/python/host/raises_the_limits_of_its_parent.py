# expect: AC RTE
# tries: lower limits for the process that watches it, so that it fails; right otherwise
import os
import resource

try:
    resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE, (0, 0))
    resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (0, 1))
except OSError:
    pass


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
