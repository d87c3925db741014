"""Pomodoros: so many minutes by the clock on what is open; they count as time of work, uncut."""

from __future__ import annotations

import contextlib
import os

import msgspec

from engine.coach.desk import Desk
from engine.coach.timing import row
from engine.coach.view import View
from engine.progress import OpenAttempt, timer
from engine.progress.days import microseconds
from engine.progress.timer import Running, Timed
from engine.types import Problem
from engine.types.errors import ProgressError

SECOND = 1_000_000


class Pomodoro(msgspec.Struct, frozen=True, kw_only=True):
    """`seconds` of `planned` are over. `done`: how many were finished today. `problem` None: nothing is open."""

    problem: Problem | None
    planned: float
    seconds: float
    running: bool
    done: int

    @property
    def left(self) -> float:
        return max(0.0, self.planned - self.seconds)


class Timers:
    """One timer at a time. The elapsed seconds come from whoever has a clock that no one sets."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._running: Running | None = None

    def begin(self, planned: float | None, usual: float) -> Pomodoro:
        """Goes on with what was stopped today unless a length in seconds is asked for. Raises ProgressError."""
        with self._desk.writing() as pen:
            view, now = self._desk.view(pen.day), microseconds(pen.now)
            attempt = _open(view)
            if attempt is None:
                raise ProgressError("No problem is open to work on.", fix="Begin one: drill next")
            other = timer.read(self._desk.log.path)
            if other and other.is_alive(now):
                raise ProgressError(
                    "A Pomodoro is running already.", fix="How far it is: drill pomodoro --status"
                )
            last = _stopped(view)
            if last and planned is None:
                found = Running(
                    id=last.id,
                    started=now,
                    seen=now,
                    before=last.spent,
                    planned=last.planned,
                    pid=os.getpid(),
                )
            else:
                whole = round((planned or usual) * SECOND)
                found = Running(id=now, started=now, seen=now, before=0, planned=whole, pid=os.getpid())
            pen.write(row(pen, found, attempt, now))
        self._running = found
        self._keep(found)
        return msgspec.structs.replace(
            self.status(), planned=found.planned / SECOND, seconds=found.before / SECOND
        )

    def tick(self, elapsed: float) -> None:
        """So many seconds since it was begun: that much counts, whatever happens to this process."""
        if self._running:
            self._keep(self._at(self._running, elapsed))

    def end(self, elapsed: float) -> Pomodoro:
        """Over or stopped: into the log. Raises ProgressError; the file then keeps it for the next command."""
        if self._running is None:
            return self.status()
        found = self._at(self._running, elapsed)
        self._keep(found)
        with self._desk.writing():
            # The stretch itself is written by the desk, as before everything that is written.
            pass
        self._running = None
        timer.remove(self._desk.log.path)
        return self.status()

    def status(self) -> Pomodoro:
        view, now = self._desk.reading(), microseconds(self._desk.clock())
        running = timer.read(self._desk.log.path)
        attempt = _open(view)
        problem = view.bank.by_id(attempt.problem_id) if attempt else None
        done = view.state.pomodoros.get(view.day, 0)
        if running and running.is_alive(now):
            spent = running.until(now) - running.started + running.before
            planned, is_running = running.planned, True
        else:
            last = view.state.timer if view.state.timer and view.state.timer.day == view.day else None
            spent, planned, is_running = (last.spent, last.planned, False) if last else (0, 0, False)
        return Pomodoro(
            problem=problem, planned=planned / SECOND, seconds=spent / SECOND, running=is_running, done=done
        )

    def _at(self, running: Running, elapsed: float) -> Running:
        end = running.planned - running.before
        return msgspec.structs.replace(running, seen=running.started + min(end, round(elapsed * SECOND)))

    def _keep(self, running: Running) -> None:
        # A full disk must not end the work of a person; what is over is written at the end once more.
        with contextlib.suppress(OSError):
            timer.write(self._desk.log.path, running)


def _open(view: View) -> OpenAttempt | None:
    return max(
        (a for a in view.state.open.values() if a.day == view.day), key=lambda a: a.last_at, default=None
    )


def _stopped(view: View) -> Timed | None:
    last = view.state.timer
    return last if last and last.day == view.day and last.spent < last.planned else None
