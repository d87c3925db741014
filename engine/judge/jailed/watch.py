from __future__ import annotations

import os
import resource
import select
import signal
import sys
import time

from . import frames
from .processes import cpu_clock, delay_of, descendants, end_all, send_signal, usage_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import socket
    from collections.abc import Callable
    from typing import Any

TICK = 0.01 if sys.platform.startswith("linux") else 0.05
"""Seconds between two looks at a running child."""
GRACE = 0.05
"""Seconds that a child gets to leave by itself once its test is over."""
PRINTED_KEPT = 8192
"""Bytes of output that are kept to be shown."""
OUT_OF_MEMORY = 113
"""Exit status of a child that had no memory left to say so."""


class Watch:
    """Looks after one child until the judge says that the test is over, the child ends, or a limit is passed.

    `spare`: the next test's child, which has nothing to do with this one.
    """

    def __init__(
        self,
        control: socket.socket,
        pid: int,
        output: int,
        where: Callable[[], dict[str, Any]],
        limits: dict[str, Any],
        spare: int = 0,
    ) -> None:
        self.control, self.pid, self.output, self.where, self.limits = control, pid, output, where, limits
        self.spare = spare
        self.place: dict[str, Any] = {}
        self.deadline = time.monotonic() + limits["wall"]
        self.printed = bytearray()
        self.printed_bytes = 0
        self.cpu = 0.0
        self.resident = 0
        _, self.shared = usage_of([os.getpid()])  # what every fork has in common is counted once
        self.status: int | None = None
        self.usage: resource.struct_rusage | None = None
        self.over = self.why = ""
        self.asked_to_end = 0.0
        self.end_of_child = _pidfd(pid)
        self.sources: list[Any] = [control, output, *([] if self.end_of_child < 0 else [self.end_of_child])]

    def until_over(self) -> dict[str, Any]:
        while not self.over and self.status is None:
            readable, _, _ = select.select(self.sources, [], [], TICK)
            if self.output in readable:
                self.drain()
            self.look()
            if self.control in readable and not self.asked_to_end and not self.listen():
                break
            if self.asked_to_end and time.monotonic() > self.asked_to_end + GRACE:
                break
        self.finish()
        return self.report()

    def listen(self) -> bool:
        """False when the judge is gone."""
        message = frames.receive(self.control)
        if message is None:
            return False
        if message["op"] == "allow":
            self.limits["cpu"] = self.cpu + message["cpu"]
        elif message["op"] == "delay":
            frames.send(self.control, {"delay": delay_of([self.pid, *descendants(self.pid)])})
        elif message["op"] == "turn":
            self.turn()
        else:
            self.asked_to_end = time.monotonic()
            if message.get("late"):
                self.over = "TLE"
        return True

    def turn(self) -> None:
        """A test has come to its end, others follow in the same child: what this one printed counts for itself."""
        while not self.over and self.output in self.sources and select.select([self.output], [], [], 0)[0]:
            self.drain()
        self.look()
        if not self.over and self.status is None:
            used = {"cpu": max(self.cpu, cpu_clock(self.pid)), "delay": delay_of([self.pid])}
            frames.send(self.control, used)
            self.printed_bytes = 0
            self.printed.clear()

    def drain(self) -> None:
        data = os.read(self.output, 65536)
        if not data:
            self.sources.remove(self.output)
        self.printed_bytes += len(data)
        self.printed += data[: max(0, PRINTED_KEPT - len(self.printed))]
        if self.printed_bytes > self.limits["output"]:
            self.over = "OLE"

    def look(self) -> None:
        pid, status, usage = os.wait4(self.pid, os.WNOHANG)
        if pid:
            self.status, self.usage = status, usage
            return
        family = [pid for pid in descendants(os.getpid()) if pid != self.spare] or [self.pid]
        cpu, resident = usage_of(family)
        resident -= self.shared * (len(family) - 1)
        self.cpu, self.resident = max(self.cpu, cpu), max(self.resident, resident)
        if self.over:
            return
        if time.monotonic() > self.deadline or self.cpu > self.limits["cpu"]:
            self.over = "TLE"
        elif resident > self.limits["memory"]:
            self.over = "MLE"
        elif len(family) > self.limits["processes"]:
            self.over, self.why = "RTE", f"more than {self.limits['processes']} processes"

    def finish(self) -> None:
        if self.status is None:
            if self.over == "TLE":
                self.place = self.where()
            send_signal(self.pid, signal.SIGKILL)
            _, self.status, self.usage = os.wait4(self.pid, 0)
        end_all(self.pid, spare=self.spare)
        while not self.over and self.output in self.sources and select.select([self.output], [], [], 0)[0]:
            self.drain()
        if self.end_of_child >= 0:
            os.close(self.end_of_child)

    def report(self) -> dict[str, Any]:
        status = self.status or 0
        usage = self.usage or resource.getrusage(resource.RUSAGE_CHILDREN)
        number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        left_with = os.WEXITSTATUS(status) if os.WIFEXITED(status) else 0
        memory = max(self.resident, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
        over = self.over
        if not over and number == signal.SIGXCPU:
            over = "TLE"
        if not over and left_with == OUT_OF_MEMORY:
            over = "MLE"
        cpu = max(self.cpu, usage.ru_utime + usage.ru_stime)
        return {
            "over": over,
            "why": self.why,
            "signal": number,
            "exit": left_with,
            "cpu": cpu,
            "memory": memory,
            "place": self.place,
            "printed": self.printed.decode("utf-8", "replace"),
        }


def _pidfd(pid: int) -> int:
    """Readable at the very moment that the child ends; -1 where there is none."""
    try:
        return os.pidfd_open(pid)
    except (AttributeError, OSError):
        return -1
