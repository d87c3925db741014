"""The judge's end of the wire: one child of the worker for one test, its calls, its end."""

from __future__ import annotations

import contextlib
import select
import socket
import time
from collections.abc import Callable, Iterator
from typing import Any, NoReturn, Protocol

from engine.judge import shapes
from engine.judge.jailed import frames
from engine.judge.jailed.wire import WireError
from engine.judge.limits import Ending, Limits
from engine.judge.patience import OwnDelay
from engine.types.errors import JudgeError
from engine.types.verdict import VerdictName

REPORT_SECONDS = 5.0
LOOK_SECONDS = 0.2
"""A zygote that says nothing for so long is looked at, whether the answer has stopped it; then it is given up."""
START_SECONDS = 120.0
FRAME_SECONDS = 0.5
"""For the rest of a reply whose beginning is there."""
MOST_FORGIVEN = 20
"""Times the limit of wall time that waiting for a processor may add to it."""
OWN_DELAY = OwnDelay()
MAX_REQUESTS = 200_000
"""Of one test: an answer that is asked without end takes little time of its own."""


class Stop(BaseException):
    """The answer cannot go on: passed a limit, died, or broke the protocol.

    A BaseException so that neither a test nor hypothesis takes it for an ordinary failure; what counts is latched in
    the link all the same, because pytest catches even this.
    """


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


class Link:
    """Requests to one child. After the first fatal thing every further request raises Stop.

    `serve` answers what the child asks back: to call a function of the test, to take from its iterator.
    """

    def __init__(self, worker: Worker, limits: Limits) -> None:
        self.worker = worker
        self.limits = limits
        self.channel = worker.begin(limits)
        self.waited = 0.0
        self.latched: VerdictName | None = None
        self.breached = ""
        self.reason = ""
        self.forgiven = 0.0
        self.delay_before = OWN_DELAY.seconds()
        self.requests = 0
        self.is_fresh = False
        self.cpu_before = self.child_delay = 0.0
        self.ending: Ending | None = None
        self.serve: Callable[[dict[str, Any]], dict[str, Any]]

    def load(self) -> dict[str, Any]:
        return self.wait()

    def turn_to(self, limits: Limits) -> None:
        """The next test in the same child: what it may use is counted anew."""
        self.limits = limits
        self.waited = self.forgiven = 0.0
        self.requests = 0
        self.delay_before = OWN_DELAY.seconds() + self.child_delay
        self.is_fresh = True
        self.worker.allow(limits.cpu)

    def come_through(self) -> float | None:
        """CPU seconds of what has just come to its end; None where the child has passed a limit or is gone."""
        told = self.worker.turn()
        if told is None:
            return None
        used, self.cpu_before = float(told["cpu"]) - self.cpu_before, float(told["cpu"])
        self.child_delay = float(told["delay"])
        return used

    def request(self, message: dict[str, Any], packed: bytes = b"") -> dict[str, Any]:
        """`packed`: data that goes with the message; see wire.pack."""
        if self.latched:
            raise Stop
        self.requests += 1
        if self.requests > MAX_REQUESTS:
            self.fail(VerdictName.TLE, f"asked for more than {MAX_REQUESTS:,} steps")
        message = message | ({"packed": len(packed)} if packed else {})
        if self.is_fresh:
            message, self.is_fresh = message | {"fresh": True}, False
        self.hand_over(message, packed)
        while "callback" in (reply := self.wait()) or "next" in reply:
            self.hand_over(self.served(reply))
        return reply

    def served(self, question: dict[str, Any]) -> dict[str, Any]:
        """What the answer asks of the test takes the answer's time."""
        started, before = time.monotonic(), self.waited
        try:
            return self.serve(question)
        finally:
            self.waited = before + time.monotonic() - started

    def hand_over(self, message: dict[str, Any], packed: bytes = b"") -> None:
        """Raises WireError when the test's own value is too large."""
        with self.waiting() as until:
            self.channel.settimeout(max(0.001, until - time.monotonic()))
            frames.send(self.channel, message)
            self.channel.sendall(packed)

    def wait(self) -> dict[str, Any]:
        reply: Any = None
        with self.waiting() as until:
            while not select.select([self.channel], [], [], max(0.001, until - time.monotonic()))[0]:
                until += self.forgive()
                if time.monotonic() > until:
                    raise TimeoutError
            try:
                reply = frames.receive(self.channel, until + FRAME_SECONDS)
            except WireError as error:
                self.breach(str(error))
        if reply is None:
            self.fail(VerdictName.RTE)
        wrong = shapes.breach(reply)
        if wrong is not None:
            self.breach(wrong)
        return dict(reply)

    def breach(self, what: str) -> NoReturn:
        """The answer tampers with the protocol: no more of its tests are run."""
        self.breached = self.breached or what
        self.fail(VerdictName.RTE)

    def forgive(self) -> float:
        """Seconds more to wait, because on a busy machine the child, or we, could not run."""
        delay = min(
            self.worker.delay() + OWN_DELAY.seconds() - self.delay_before, MOST_FORGIVEN * self.limits.wall
        )
        more = max(0.0, delay - self.forgiven)
        self.forgiven += more
        return more

    @contextlib.contextmanager
    def waiting(self) -> Iterator[float]:
        """Only the time that the answer keeps us waiting counts, not what the test itself takes."""
        started = time.monotonic()
        try:
            yield started + self.limits.wall + self.forgiven - self.waited
        except TimeoutError:
            self.fail(VerdictName.TLE)
        except OSError:
            self.fail(VerdictName.RTE)
        finally:
            self.waited += time.monotonic() - started

    def fail(self, verdict: VerdictName, reason: str = "") -> NoReturn:
        """The zygote's own measure of what was passed wins over our guess."""
        if not self.latched:
            self.reason = reason
            ending = self.close(late=verdict is VerdictName.TLE)
            self.latched = ending.verdict(self.limits) or verdict
        raise Stop

    def close(self, *, late: bool = False) -> Ending:
        if self.ending is None:
            if not late:
                with contextlib.suppress(OSError):
                    frames.send(self.channel, {"op": "end"})
            self.ending = self.worker.end(late=late)
            self.ending.cpu = max(0.0, self.ending.cpu - self.cpu_before)
            self.channel.close()
            self.latched = self.latched or self.ending.verdict(self.limits)
            if self.ending.silent:
                self.breached = self.breached or "its watcher was killed or stopped"
        return self.ending
