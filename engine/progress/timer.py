"""The timer of a Pomodoro: while it runs a small file beside the log, in the log one row for each stretch of work.

A row says from when until when somebody was at work, so a stretch that is told twice, or overlaps with other events of
the attempt, counts once. The file is what a closed terminal or a killed process leaves: whoever writes to the log next
counts what it says.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import msgspec

ALIVE = 90 * 1_000_000
"""Microseconds. A timer that was not seen for longer is taken for ended."""


class Running(msgspec.Struct, frozen=True, kw_only=True):
    """Times in microseconds. `id`: when the Pomodoro was begun; `started`: this part of it; `before`: work in earlier
    parts; `planned`: its length. `seen`: until when it ran, as far as the file knows."""

    id: int
    started: int
    seen: int
    before: int
    planned: int
    pid: int

    def until(self, now: int) -> int:
        """Where it runs still, up to now; else the last moment seen. Never beyond its end."""
        end = self.started + self.planned - self.before
        return min(end, max(now, self.seen) if self.is_alive(now) else self.seen)

    def is_alive(self, now: int) -> bool:
        if not self.seen - ALIVE <= now <= self.seen + ALIVE:
            return False
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True


class Timed(msgspec.Struct):
    """The last Pomodoro in the log. Microseconds; `day` local."""

    id: int
    day: int
    planned: int
    spent: int


def file_of(log: Path) -> Path:
    return log.with_name("pomodoro.json")


def read(log: Path) -> Running | None:
    """None where no timer was left; a file that makes no sense is none."""
    try:
        return msgspec.json.decode(file_of(log).read_bytes(), type=Running)
    except (OSError, msgspec.MsgspecError, ValueError):
        return None


def write(log: Path, running: Running) -> None:
    """Whole or not at all. Raises OSError."""
    file = file_of(log)
    half = file.with_name(f".{file.name}.{running.pid}")
    half.write_bytes(msgspec.json.encode(running))
    os.replace(half, file)


def remove(log: Path) -> None:
    with contextlib.suppress(OSError):
        file_of(log).unlink()
