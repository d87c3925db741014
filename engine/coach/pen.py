"""Writing events: one Pen for one operation, one time on all that it writes."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import Any

from engine.coach.report import GymSettings
from engine.memory import RULE_VERSION
from engine.progress import Log, day_of
from engine.progress.days import microseconds, offset_minutes
from engine.types import Event, Problem
from engine.types.event import EventKind


class Pen:
    """`now` is aware and local."""

    def __init__(self, log: Log, settings: GymSettings, now: datetime) -> None:
        self.log = log
        self._settings = settings
        self.now = now
        self.day = day_of(now)

    def event(self, kind: EventKind, problem: Problem | None = None, **facts: Any) -> Event:
        about = {} if problem is None else _about(problem)
        return Event(
            uuid=new_uuid(self.now),
            device=self._settings.device or self.log.device,
            at=self.now.astimezone(UTC),
            utc_offset=offset_minutes(self.now),
            kind=kind,
            engine_version=self._settings.engine_version,
            rule_version=RULE_VERSION,
            **{**about, **facts},
        )

    def write(self, *events: Event) -> None:
        self.log.append(*events)


def _about(problem: Problem) -> dict[str, str]:
    return {
        "problem_id": problem.id,
        "slug": problem.slug,
        "pattern": problem.pattern,
        "content_hash": problem.content_hash,
    }


def new_uuid(now: datetime) -> str:
    """Version 7 of RFC 9562: sorted by time. By hand, because importing uuid costs 2 ms at every start."""
    number = (microseconds(now) // 1000) << 80 | int.from_bytes(os.urandom(10), "big")
    number = number & ~(0xF << 76) | 0x7 << 76
    number = number & ~(0x3 << 62) | 0x2 << 62
    digits = f"{number:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
