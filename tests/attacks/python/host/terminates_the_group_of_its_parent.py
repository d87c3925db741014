# expect: RTE
# expect-bubblewrap: AC
# tries: SIGTERM to the group of the process that watches it
import os
import signal

os.killpg(os.getpgid(os.getppid()), signal.SIGTERM)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
