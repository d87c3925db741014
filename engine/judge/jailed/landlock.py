"""Landlock by system calls (Linux 6.2 or newer): what a process and all its children may touch of the file system.

Rights can only be taken away, layer by layer. Not covered: stat, chdir, changing of rights and times (see seccomp.py).
"""

from __future__ import annotations

import ctypes
import os
import stat
import struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
"""Numbers of the system calls, the same on every architecture."""
PATH_BENEATH = 1
VERSION = 1
PR_SET_NO_NEW_PRIVS = 38

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
TRUNCATE, IOCTL_DEV = 1 << 14, 1 << 15
READ = EXECUTE | READ_FILE | READ_DIR
OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV
BITS_OF_VERSION = {3: 15, 4: 15, 5: 16}
"""How many rights a version of Landlock knows; 16 from version 5 on."""
LEAST_VERSION = 3
"""Older ones leave truncate(2) open."""
TCP = 0b11
"""bind and connect, from version 4 on."""
SIGNALS_AND_ABSTRACT_SOCKETS = 0b11
"""From version 6 on: no signal to, no connection with anybody outside."""


def version() -> int:
    """0 where the kernel has no Landlock."""
    known: int = ctypes.CDLL(None).syscall(CREATE_RULESET, None, 0, VERSION)
    return max(0, known)


def scopes_signals() -> bool:
    return version() >= 6


def restrict(read: Iterable[str], write: Iterable[str], names: Iterable[str] = ()) -> None:
    """This process, from now on: read and run what lies in `read`, anything in `write`, nothing else; no TCP.

    `names`: folders that may be listed.
    """
    known = version()
    if known < LEAST_VERSION:
        raise OSError("this kernel's Landlock is too old, or absent")
    forbid_new_privileges()
    everything = (1 << BITS_OF_VERSION.get(known, 16)) - 1
    network = TCP if known >= 4 else 0
    scope = SIGNALS_AND_ABSTRACT_SOCKETS if known >= 6 else 0
    length = 24 if known >= 6 else 16 if known >= 4 else 8
    ruleset = _call(CREATE_RULESET, struct.pack("QQQ", everything, network, scope)[:length], length, 0)
    try:
        for rights, paths in ((READ, read), (everything, write), (READ_DIR, names)):
            for path in paths:
                _allow(ruleset, path, rights)
        _call(RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)


def keep_to_itself() -> None:
    """No signal to anybody outside, and no more than that. Nothing where the kernel knows no such thing."""
    if scopes_signals():
        forbid_new_privileges()
        ruleset = _call(CREATE_RULESET, struct.pack("QQQ", 0, 0, SIGNALS_AND_ABSTRACT_SOCKETS), 24, 0)
        _call(RESTRICT_SELF, ruleset, 0)
        os.close(ruleset)


def forbid_new_privileges() -> None:
    ctypes.CDLL(None).prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        place = os.open(path, os.O_PATH)
    except OSError:
        return
    try:
        if not stat.S_ISDIR(os.fstat(place).st_mode):
            rights &= OF_FILES
        _call(ADD_RULE, ruleset, PATH_BENEATH, struct.pack("=Qi", rights, place), 0)
    finally:
        os.close(place)


def _call(number: int, *arguments: int | bytes) -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    wide = [ctypes.c_char_p(each) if isinstance(each, bytes) else ctypes.c_long(each) for each in arguments]
    result: int = libc.syscall(ctypes.c_long(number), *wide)
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result
