"""The judge's end of the wire: one child of the worker for one test, its calls, its end."""

from __future__ import annotations

import contextlib
import select
import time
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

from engine.judge import shapes
from engine.judge.jailed import frames
from engine.judge.jailed.wire import WireError
from engine.judge.limits import Ending, Limits
from engine.judge.patience import OwnDelay
from engine.judge.worker import Worker
from engine.types.verdict import VerdictName

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
