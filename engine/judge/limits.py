from __future__ import annotations

import signal
from typing import Any

from engine.types.verdict import VerdictName

BACKSTOP_SECONDS = 600.0
"""The zygote's own wall clock; the judge, which knows when it waits for the answer, is the one that counts."""
FILE_BYTES = 64 * 2**20
OPEN_FILES = 128
PROCESSES = 64
NEAR = 0.7
"""A process that died of a fault with so much of its memory in use died for want of memory."""
FAULTS = frozenset({signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS})


class Limits:
    """For one test. `cpu` in CPU seconds, `wall` in seconds spent waiting for the answer, sizes in bytes.

    `check`: every file is to be compiled and its names told before anything is run.
    """

    def __init__(self, *, cpu: float, memory: int, output: int) -> None:
        self.check = False
        self.cpu = cpu
        self.wall = 2 * cpu + 1.0
        self.memory = memory
        self.output = output

    def as_message(self) -> dict[str, Any]:
        return {
            "op": "begin",
            "cpu": self.cpu,
            "wall": BACKSTOP_SECONDS,
            "memory": self.memory,
            "output": self.output,
            "file": FILE_BYTES,
            "files": OPEN_FILES,
            "processes": PROCESSES,
            "check": self.check,
        }


class Ending:
    """How a child ended, as its zygote measured it: CPU seconds, bytes, what it printed.

    `silent`: there is no report, because the answer killed or stopped the zygote.
    """

    def __init__(self, report: dict[str, Any]) -> None:
        self.cpu = float(report.get("cpu", 0.0))
        self.memory = int(report.get("memory", 0))
        self.printed = str(report.get("printed", ""))
        self.signal = int(report.get("signal", 0))
        self.exit = int(report.get("exit", 0))
        self.over = str(report.get("over", ""))
        self.why = str(report.get("why", ""))
        self.place: dict[str, Any] = dict(report.get("place") or {})
        """File, line and source where it was when it was stopped."""
        self.silent = not report

    def verdict(self, limits: Limits) -> VerdictName | None:
        """What was passed, None where the child just ended."""
        if self.silent:
            return VerdictName.RTE
        if self.over:
            return VerdictName(self.over)
        if self.signal in FAULTS and self.memory > NEAR * limits.memory:
            return VerdictName.MLE
        return None
