# expect: RTE
# only-jailed: root may take descriptors of its other processes
# tries: pidfd_getfd on the process that started it, to speak in its name
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
pidfd = os.pidfd_open(os.getppid())
taken = [fd for fd in (libc.syscall(438, pidfd, number, 0) for number in range(64)) if fd >= 0]
for fd in taken:
    os.close(fd)
if not taken:
    raise OSError(ctypes.get_errno(), "pidfd_getfd")


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
