"""The row of a stretch of timed work, and what a timer left that has not been counted yet."""

from __future__ import annotations

from typing import Any

from engine.coach.pen import Pen
from engine.progress import OpenAttempt, State, day_number, timer
from engine.progress.days import microseconds, offset_minutes
from engine.progress.timer import Running
from engine.types import Event


def row(pen: Pen, running: Running, attempt: OpenAttempt | None, until: int) -> Event:
    about: dict[str, Any] = {}
    if attempt:
        about = {
            "problem_id": attempt.problem_id,
            "slug": attempt.slug,
            "pattern": attempt.pattern,
            "attempt": attempt.id,
        }
    detail = {
        "timer": running.id,
        "since": max(running.started, attempt.started_at if attempt else 0),
        "until": until,
        "planned": running.planned,
        "spent": max(0, until - running.started) + running.before,
    }
    return pen.event("pomodoro", detail=detail, **about)


def left(pen: Pen, state: State, running: Running) -> Event:
    """What it worked until now, or until it was seen last, on the newest attempt of that day."""
    until = max(running.started, running.until(microseconds(pen.now)))
    day = day_number(until, offset_minutes(pen.now))
    open_ = [attempt for attempt in state.open.values() if attempt.day == day]
    return row(pen, running, max(open_, key=lambda a: a.last_at, default=None), until)


def settle(pen: Pen, state: State) -> Running | None:
    """Counts the timer that runs or was left; gives it where it runs no more, for its file to be removed."""
    running = timer.read(pen.log.path)
    if running is None:
        return None
    pen.write(left(pen, state, running))
    return None if running.is_alive(microseconds(pen.now)) else running
