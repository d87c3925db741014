# expect: RTE
# tries: a descriptor that it should not have: a log, another socket, a folder
import os

own = set(os.listdir("/proc/self/fd"))
extra = [os.readlink(f"/proc/self/fd/{fd}") for fd in own if int(fd) > 2 and os.path.exists(f"/proc/self/fd/{fd}")]
extra = [name for name in extra if name != "/dev/null"]
assert len(extra) > 2, "nothing but 0 to 2, the one wire, and the pipe that tells where an endless loop was"


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
