"""Time that a process was ready to run and was not let: on a busy machine that is nobody's fault."""

from __future__ import annotations

import os


class OwnDelay:
    """Of this process, in seconds since it was made. 0 where the kernel does not tell (it is not Linux)."""

    def __init__(self) -> None:
        try:
            self.descriptor = os.open("/proc/self/schedstat", os.O_RDONLY)
        except OSError:
            self.descriptor = -1
        self.before = 0.0
        self.before = self.seconds()

    def seconds(self) -> float:
        if self.descriptor < 0:
            return 0.0
        return waited(os.pread(self.descriptor, 200, 0)) - self.before


def waited(schedstat: bytes) -> float:
    fields = schedstat.split()
    return int(fields[1]) / 1e9 if len(fields) > 1 else 0.0
