"""What the jail asks a worker to do to itself, because no one outside can: Landlock, seccomp, capabilities."""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

CAPSET = {"x86_64": 126, "aarch64": 91}
CAPABILITY_VERSION = 0x20080522


def restrain_zygote(options: dict[str, Any]) -> None:
    """Before the first child. The zygote itself may look into /proc, a child may not."""
    if options.get("seccomp"):
        from . import landlock, seccomp  # noqa: F401  (loaded once, here, and not in every child)
    if paths := options.get("landlock"):
        landlock.restrict([*paths["read"], "/proc"], paths["write"], paths["list"])


def restrain_judge(options: dict[str, Any]) -> None:
    """The trusted process reads the problem and the engine; it starts nothing and signals nobody."""
    if paths := options.get("landlock"):
        from . import landlock, seccomp

        landlock.restrict(paths["read"], paths["write"], paths["list"])
        seccomp.install(own_pid=os.getpid(), closed=True)


def restrain_parked(options: dict[str, Any]) -> None:
    """What of it needs no folder, ahead of the test: it takes longer than all else before the answer is loaded."""
    if not sys.platform.startswith("linux"):
        return
    drop_capabilities()
    if options.get("seccomp") == "open":  # a second wall behind bubblewrap's, where the kernel has it
        from . import landlock, seccomp

        with suppress(OSError):
            landlock.keep_to_itself()
            seccomp.install(own_pid=None, closed=False)


def restrain_child(options: dict[str, Any], folder: str) -> None:
    """The rest, before anything of the answer is run. `folder`: the one that this child may write to."""
    if options.get("seccomp") in (None, "", "open"):
        return
    from . import landlock, seccomp

    paths = options["landlock"]
    landlock.restrict(paths["read"], [folder, *paths["devices"]], paths["list"])
    seccomp.install(own_pid=None if landlock.scopes_signals() else os.getpid(), closed=True)


def drop_capabilities() -> None:
    """Of a person who is root, so that limits cannot be raised again; for anybody else there is nothing to drop."""
    number = CAPSET.get(os.uname().machine)
    if number is not None:
        head = struct.pack("Ii", CAPABILITY_VERSION, 0)
        ctypes.CDLL(None).syscall(ctypes.c_long(number), head, bytes(24))
