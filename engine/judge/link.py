"""The judge's end of the wire: one child of the worker for one test, its calls, its end."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from typing import Any

from engine.judge import wire
from engine.types.verdict import VerdictName


class Stop(BaseException):
    """The answer cannot go on: passed a limit, died, or broke the protocol.

    A BaseException so that neither a test nor hypothesis takes it for an ordinary failure; what counts is latched in
    the link all the same, because pytest catches even this.
    """


class Limits:
    """For one test. `cpu` in CPU seconds, `wall` in seconds spent waiting for the answer, sizes in bytes."""

    def __init__(self, *, cpu: float, memory: int, output: int) -> None:
        self.cpu = cpu
        self.wall = 2 * cpu + 1.0
        self.memory = memory
        self.output = output

    def as_message(self) -> dict[str, Any]:
        backstop = 600.0
        return {"op": "begin", "cpu": self.cpu, "wall": backstop, "memory": self.memory, "output": self.output,
                "file": 64 * 2**20, "files": 128}


class Ending:
    """How a child ended, as its zygote measured it."""

    def __init__(self, report: dict[str, Any]) -> None:
        self.cpu: float = float(report.get("cpu", 0.0))
        self.memory: int = int(report.get("memory", 0))
        self.printed: str = str(report.get("printed", ""))
        self.signal: int = int(report.get("signal", 0))
        self.exit: int = int(report.get("exit", 0))
        self.over: str = str(report.get("over", ""))


class Worker:
    """A zygote in its jail. `spawn` gives a connected control socket; it is called again when a zygote was killed."""

    def __init__(self, spawn: Callable[[], socket.socket], setup: dict[str, Any]) -> None:
        self.spawn = spawn
        self.setup = setup
        self.control: socket.socket | None = None

    def begin(self, limits: Limits) -> socket.socket:
        ours, theirs = socket.socketpair()
        with theirs:
            for attempt in range(2):
                control = self.ready()
                try:
                    wire.send(control, limits.as_message())
                    socket.send_fds(control, [b"."], [theirs.fileno()])
                    return ours
                except OSError:
                    self.drop()
                    if attempt:
                        raise
        raise AssertionError("unreachable")

    def ready(self) -> socket.socket:
        if self.control is None:
            self.control = self.spawn()
            wire.send(self.control, {"op": "setup", **self.setup})
        return self.control

    def change(self, setup: dict[str, Any]) -> None:
        """Another answer for the same zygote; it never ran anything of the last one."""
        if setup != self.setup:
            self.setup = setup
            if self.control is not None:
                try:
                    wire.send(self.control, {"op": "setup", **setup})
                except OSError:
                    self.drop()

    def allow(self, cpu: float) -> None:
        """From now on the child may use so many CPU seconds more."""
        if self.control is not None:
            try:
                wire.send(self.control, {"op": "allow", "cpu": cpu})
            except OSError:
                self.drop()

    def end(self) -> Ending:
        """Tell the zygote that the test is over and hear how the child did; a dead zygote was killed by the answer."""
        if self.control is None:
            return Ending({"signal": 9})
        try:
            self.control.settimeout(5.0)
            wire.send(self.control, {"op": "end"})
            report = wire.receive(self.control)
            self.control.settimeout(None)
        except (OSError, wire.WireError):
            report = None
        if report is None:
            self.drop()
            return Ending({"signal": 9})
        return Ending(report)

    def drop(self) -> None:
        if self.control is not None:
            self.control.close()
            self.control = None


class Link:
    """Requests to one child. After the first fatal thing every further request raises Stop."""

    def __init__(self, worker: Worker, limits: Limits) -> None:
        self.worker = worker
        self.limits = limits
        self.channel = worker.begin(limits)
        self.waited = 0.0
        self.latched: VerdictName | None = None
        self.ending: Ending | None = None
        self.callbacks: list[Any] = []
        self.decoder: wire.Decoder | None = None
        self.encode: Callable[[Any], Any] = lambda value: value

    def load(self) -> dict[str, Any]:
        return self.wait()

    def request(self, message: dict[str, Any]) -> dict[str, Any]:
        if self.latched:
            raise Stop
        self.hand_over(message)
        while True:
            reply = self.wait()
            if "callback" in reply or "next" in reply:
                self.hand_over(self.serve(reply))
                continue
            return reply

    def hand_over(self, message: dict[str, Any]) -> None:
        try:
            wire.send(self.channel, message)
        except OSError:
            self.fail(VerdictName.RTE)

    def wait(self) -> dict[str, Any]:
        left = self.limits.wall - self.waited
        if left <= 0:
            self.fail(VerdictName.TLE)
        started = time.monotonic()
        try:
            self.channel.settimeout(left)
            reply = wire.receive(self.channel)
        except TimeoutError:
            self.fail(VerdictName.TLE)
        except (OSError, wire.WireError):
            self.fail(VerdictName.RTE)
        finally:
            self.waited += time.monotonic() - started
        if not isinstance(reply, dict):
            self.fail(VerdictName.RTE)
        return reply

    def serve(self, question: dict[str, Any]) -> dict[str, Any]:
        """The answer calls one of the test's own functions or takes the next item of the test's own iterator."""
        assert self.decoder
        try:
            if "next" in question:
                return {"value": self.encode(next(self.callbacks[question["next"]]))}
            arguments = [self.decoder.decode(value) for value in question["args"]]
            keywords = {name: self.decoder.decode(value) for name, value in question["kwargs"].items()}
            return {"value": self.encode(self.callbacks[question["callback"]](*arguments, **keywords))}
        except (LookupError, TypeError, wire.WireError) as error:
            return {"raised": "TypeError", "text": str(error)[:200]}
        except StopIteration:
            return {"raised": "StopIteration", "text": ""}
        except Exception as error:
            return {"raised": "RuntimeError", "text": str(error)[:200]}

    def fail(self, verdict: VerdictName) -> None:
        """Never returns; the zygote's own measure of what was passed wins over our guess."""
        if not self.latched:
            self.latched = verdict
            ending = self.close()
            if ending.over:
                self.latched = VerdictName(ending.over)
        raise Stop

    def close(self) -> Ending:
        if self.ending is None:
            try:
                wire.send(self.channel, {"op": "end"})
            except OSError:
                pass
            self.channel.close()
            self.ending = self.worker.end()
            if self.ending.over in ("OLE", "TLE") and not self.latched:
                self.latched = VerdictName(self.ending.over)
        return self.ending
