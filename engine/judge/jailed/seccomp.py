"""A filter of system calls, written by hand as the kernel wants it: a table, and a program made from it.

What a jail of namespaces closes by itself is closed here by name: network, other processes, mounts, kernel services,
and what Landlock does not see: rights, owners, times. Those three are said to have worked, so that an honest copy of
a file goes on.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct

from .landlock import forbid_new_privileges

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Instruction = tuple[int, int, int, int]

ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
"""Column in the tables, and the kernel's own name of it."""
NONE = -1

EVERYWHERE = {
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "kcmp": (312, 272),
    "pidfd_getfd": (438, 438),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "setns": (308, 268),
    "unshare": (272, 97),
    "open_by_handle_at": (304, 265),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "reboot": (169, 142),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "acct": (163, 89),
    "quotactl": (179, 60),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "adjtimex": (159, 171),
    "clock_adjtime": (305, 266),
    "shmget": (29, 194),
    "semget": (64, 190),
    "msgget": (68, 186),
    "mq_open": (240, 180),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "fanotify_init": (300, 262),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
}
NETWORK = {"socket": (41, 198), "connect": (42, 203), "bind": (49, 200)}
"""What is left, a pair of connected sockets, is what event loops need."""
SIGNALS = {
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "pidfd_send_signal": (424, 424),
    "tkill": (200, 130),
}
TO_ITSELF_ONLY = {"kill": (62, 129), "tgkill": (234, 131)}
"""First argument: the process."""
SAID_TO_WORK = {
    "chmod": (90, NONE),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "chown": (92, NONE),
    "fchown": (93, 55),
    "lchown": (94, NONE),
    "fchownat": (260, 54),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "utime": (132, NONE),
    "utimes": (235, NONE),
    "futimesat": (261, NONE),
    "utimensat": (280, 88),
    "setxattrat": (463, 463),
    "removexattrat": (466, 466),
    "file_setattr": (469, 469),
}
CLONE, CLONE3, SOCKETPAIR = (56, 220), (435, 435), (53, 199)
NEW_NAMESPACES = 0x7E020000
DATAGRAM = 2

LOAD, AND, RETURN = 0x20, 0x54, 0x06
IF_EQUAL, IF_AT_LEAST, IF_ANY_BIT = 0x15, 0x35, 0x45
NUMBER, ARCHITECTURE, FIRST, SECOND = 0, 4, 16, 24
"""Where in the kernel's record of a call its parts lie; of the arguments only the lower half is looked at."""
ALLOW, KILL = 0x7FFF0000, 0x80000000
X32 = 0x40000000
PR_SET_SECCOMP, MODE_FILTER = 22, 2


def error(number: int) -> int:
    return 0x00050000 | number


def is_known() -> bool:
    return os.uname().machine in ARCHITECTURES and struct.calcsize("P") == 8


def program(*, machine: str, own_pid: int | None, closed: bool) -> list[Instruction]:
    """`own_pid`: the one process that may be sent signals, None for any. `closed`: no network, no change of rights."""
    column, name = ARCHITECTURES[machine]
    found: list[Instruction] = [
        (LOAD, 0, 0, ARCHITECTURE),
        (IF_EQUAL, 1, 0, name),
        (RETURN, 0, 0, KILL),
        (LOAD, 0, 0, NUMBER),
        (IF_AT_LEAST, 0, 1, X32),
        (RETURN, 0, 0, error(errno.ENOSYS)),
    ]
    denied = EVERYWHERE | (NETWORK if closed else {}) | (SIGNALS if own_pid is not None else {})
    for numbers in denied.values():
        found += _if_called(numbers[column], [(RETURN, 0, 0, error(errno.EPERM))])
    for numbers in SAID_TO_WORK.values() if closed else ():
        found += _if_called(numbers[column], [(RETURN, 0, 0, error(0))])
    found += _if_called(CLONE3[column], [(RETURN, 0, 0, error(errno.ENOSYS))])
    found += _if_called(CLONE[column], list(_unless(FIRST, IF_ANY_BIT, NEW_NAMESPACES)))
    if closed:
        found += _if_called(SOCKETPAIR[column], list(_unless(SECOND, IF_EQUAL, DATAGRAM, mask=0xF)))
    for numbers in TO_ITSELF_ONLY.values() if own_pid is not None else ():
        found += _if_called(numbers[column], list(_only(own_pid or 0)))
    return [*found, (RETURN, 0, 0, ALLOW)]


def _if_called(number: int, then: list[Instruction]) -> list[Instruction]:
    return [(IF_EQUAL, 0, len(then), number), *then] if number != NONE else []


def _unless(argument: int, test: int, value: int, mask: int = 0xFFFFFFFF) -> Iterator[Instruction]:
    """Refused where the argument passes the test, else allowed."""
    yield LOAD, 0, 0, argument
    yield AND, 0, 0, mask
    yield test, 0, 1, value
    yield RETURN, 0, 0, error(errno.EPERM)
    yield RETURN, 0, 0, ALLOW


def _only(pid: int) -> Iterator[Instruction]:
    """Allowed to itself, and to its own group by 0 or the negative number."""
    yield LOAD, 0, 0, FIRST
    yield IF_EQUAL, 3, 0, pid
    yield IF_EQUAL, 2, 0, 0
    yield IF_EQUAL, 1, 0, -pid & 0xFFFFFFFF
    yield RETURN, 0, 0, error(errno.EPERM)
    yield RETURN, 0, 0, ALLOW


def install(*, own_pid: int | None, closed: bool) -> None:
    """For this process and all its children, for good. Raises OSError where the kernel refuses."""
    instructions = program(machine=os.uname().machine, own_pid=own_pid, closed=closed)
    code = b"".join(struct.pack("HBBI", *each) for each in instructions)
    buffer = ctypes.create_string_buffer(code)
    head = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(instructions), ctypes.addressof(buffer)))
    forbid_new_privileges()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_SECCOMP, MODE_FILTER, head, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
