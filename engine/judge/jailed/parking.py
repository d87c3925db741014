"""A child that was forked ahead: it waits, having run nothing, until its test begins.

Forking takes as long as all else of a short test, and another processor can do it while the test before runs.
"""

from __future__ import annotations

import os
import signal
import socket
from contextlib import suppress

from . import frames
from .processes import HAS_PROC, send_signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

CAN_PARK = HAS_PROC
"""Without /proc nothing tells a parked child from what an answer has left behind."""


class Parked:
    """`folder`: the scratch folder of its test, made when that begins. In the child `pid` is 0."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.output, output = os.pipe()
        self.stack, stack = os.pipe()
        self.gate, gate = socket.socketpair()
        self.pid = os.fork()
        if self.pid == 0:
            self.gate.close()
            self.gate, self.output, self.stack = gate, output, stack
            return
        gate.close()
        for descriptor in (output, stack):
            os.close(descriptor)

    def wait(self) -> tuple[dict[str, Any], int]:
        """In the child: the limits of its test, the descriptor of its channel. SystemExit: it is not needed."""
        limits = frames.receive(self.gate)
        if limits is None:
            raise SystemExit
        _, descriptors, _, _ = socket.recv_fds(self.gate, 1, 1)
        self.gate.close()
        return limits, descriptors[0]

    def begin(self, limits: dict[str, Any], channel: int) -> bool:
        """False where it is not there any more: an answer can end every process that it can name."""
        try:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return False
            os.mkdir(self.folder)
            frames.send(self.gate, limits)
            socket.send_fds(self.gate, [b"."], [channel])
        except OSError:
            return False
        finally:
            self.gate.close()
        return True

    def end(self) -> None:
        self.close()
        self.gate.close()
        send_signal(self.pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self.pid, 0)

    def close(self) -> None:
        for descriptor in (self.output, self.stack):
            os.close(descriptor)
