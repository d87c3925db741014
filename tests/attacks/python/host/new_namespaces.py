# expect: AC RTE
# tries: a user namespace of its own, in which it is root and can mount; right otherwise
import ctypes

libc = ctypes.CDLL(None)
if libc.unshare(0x10000000 | 0x00020000) == 0:
    libc.mount(b"none", b"/tmp", b"tmpfs", 0, None)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
