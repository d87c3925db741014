# expect: RTE
# only-jailed: root may trace its other processes
# tries: ptrace on the process that started it (and lets go at once)
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
PTRACE_ATTACH, PTRACE_DETACH = 16, 17
if libc.ptrace(PTRACE_ATTACH, os.getppid(), 0, 0):
    raise OSError(ctypes.get_errno(), "ptrace")
libc.ptrace(PTRACE_DETACH, os.getppid(), 0, 0)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
