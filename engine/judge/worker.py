"""A zygote as the judge sees it: started where it is needed, told what to load, asked for one child after the other."""

from __future__ import annotations

import contextlib
import select
import socket
import time
from typing import Any, Protocol

from engine.judge.jailed import frames
from engine.judge.jailed.wire import WireError
from engine.judge.limits import Ending, Limits
from engine.types.errors import JudgeError

REPORT_SECONDS = 5.0
LOOK_SECONDS = 0.2
"""A zygote that says nothing for so long is looked at, whether the answer has stopped it; then it is given up."""
START_SECONDS = 120.0


class Workshop(Protocol):
    def spawn(self, name: str) -> socket.socket:
        """The control socket of a fresh zygote."""
        ...

    def discard(self, name: str) -> None:
        """The zygote of that name is of no use any more: whatever is left of it is to be ended."""
        ...

    def is_stopped(self, name: str) -> bool:
        """The zygote of that name is held by a signal and will say nothing more."""
        ...


class Worker:
    """A zygote in its jail, made anew when an answer has killed it."""

    def __init__(self, name: str, workshop: Workshop, setup: dict[str, Any]) -> None:
        self.name = name
        self.workshop = workshop
        self.setup = setup
        self.control: socket.socket | None = None
        self.preparing = 0
        self.early_report: dict[str, Any] | None = None

    def begin(self, limits: Limits) -> socket.socket:
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                self.begin_on(self.start(), limits, theirs)
            except OSError:
                self.drop()
                self.begin_on(self.start(), limits, theirs)
        return ours

    def start(self) -> socket.socket:
        """Its control; where there is no zygote a new one is on its way when this returns."""
        if self.control is None:
            self.control = self.workshop.spawn(self.name)
            self.prepare(self.control)
        return self.control

    def begin_on(self, control: socket.socket, limits: Limits, channel: socket.socket) -> None:
        while self.preparing:
            if frames.receive(control, time.monotonic() + START_SECONDS) is None:
                raise JudgeError("a worker cannot be started")
            self.preparing -= 1
        control.settimeout(None)
        frames.send(control, limits.as_message())
        socket.send_fds(control, [b"."], [channel.fileno()])

    def prepare(self, control: socket.socket) -> None:
        """What is loaded beforehand takes its time, which is not the answer's: `start` waits for it."""
        frames.send(control, {"op": "setup", **self.setup})
        self.preparing += 1

    def change(self, setup: dict[str, Any]) -> None:
        """Another answer for the same zygote; it never ran anything of the last one."""
        if setup != self.setup:
            self.setup = setup
            if self.control is not None:
                try:
                    self.prepare(self.control)
                except OSError:
                    self.drop()

    def compile(self) -> None:
        """The answer could be loaded: its children need not compile it one by one."""
        if self.setup["entry"]:
            self.tell({"op": "compile"})

    def turn(self) -> dict[str, Any] | None:
        """What the child has used so far, CPU seconds and seconds of delay; None where it has come to its end."""
        if self.control is None or self.early_report is not None:
            return None
        try:
            frames.send(self.control, {"op": "turn"})
            reply = self.hear()
        except (OSError, WireError):
            return None
        if reply is not None and "over" in reply:
            self.early_report = reply
            return None
        return dict(reply) if reply else None

    def allow(self, cpu: float) -> None:
        """From now on the child may use so many CPU seconds more."""
        self.tell({"op": "allow", "cpu": cpu})

    def tell(self, message: dict[str, Any]) -> None:
        if self.control is not None:
            try:
                frames.send(self.control, message)
            except OSError:
                self.drop()

    def delay(self) -> float:
        """Seconds that the child was ready to run and was not let."""
        if self.control is None or self.early_report is not None:
            return 0.0
        try:
            frames.send(self.control, {"op": "delay"})
            reply = self.hear()
            if "over" in reply:  # the child had just ended: no reply to us, but the report
                self.early_report = reply
                return 0.0
            return float(reply["delay"])
        except (OSError, WireError, TypeError, KeyError):
            return 0.0

    def hear(self) -> Any:
        """What the zygote says next; None where the answer has ended or stopped it."""
        if self.control is None:
            return None
        until = time.monotonic() + REPORT_SECONDS
        while not select.select([self.control], [], [], LOOK_SECONDS)[0]:
            if time.monotonic() > until or self.workshop.is_stopped(self.name):
                return None
        return frames.receive(self.control, until)

    def end(self, *, late: bool = False) -> Ending:
        """Tell the zygote that the test is over, or that it took too long, and hear how the child did."""
        report, self.early_report = self.early_report, None
        if self.control is not None and report is None:
            with contextlib.suppress(OSError, WireError):
                self.control.settimeout(REPORT_SECONDS)
                frames.send(self.control, {"op": "end", "late": late})
                report = self.hear()
                while report is not None and "over" not in report:  # an answer to `delay` that came late
                    report = self.hear()
                self.control.settimeout(None)
        if report is None:
            self.drop()
        return Ending(report or {})

    def drop(self) -> None:
        if self.control is not None:
            self.control.close()
            self.control, self.preparing, self.early_report = None, 0, None
            self.workshop.discard(self.name)
