from __future__ import annotations

from typing import Any, Protocol

from engine.types import VerdictName


class Stopped(Exception):
    """The worker had to be killed, or died: no answer will come any more.

    `verdict` is TLE, MLE, OLE or RTE; `detail` is "cpu", "wall", "memory", "output" or "crashed".
    """

    def __init__(self, verdict: VerdictName, detail: str) -> None:
        super().__init__(f"{verdict}: {detail}")
        self.verdict = verdict
        self.detail = detail


class Channel(Protocol):
    """One worker process behind a socket: a question, an answer."""

    def call(self, message: dict[str, Any], *, cpu_seconds: float, wall_seconds: float) -> dict[str, Any]:
        """The worker's answer; raises Stopped when a limit was passed or the worker died."""
        ...

    @property
    def usage(self) -> tuple[float, int]:
        """CPU seconds and peak bytes of the worker so far."""
        ...
