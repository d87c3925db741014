"""The state of the log, kept up to date: for reading as it is, for writing within one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from engine.bank import Bank
from engine.coach.closing import day_turned
from engine.coach.pen import Pen, new_uuid
from engine.coach.report import GymSettings
from engine.coach.timing import settle
from engine.coach.view import View
from engine.memory import Scheduler
from engine.progress import Log, OpenAttempt, State, brief, day_of, fold, timer
from engine.progress.backups import keep_daily
from engine.types import Event, Problem


class Desk:
    def __init__(self, bank: Bank, log: Log, settings: GymSettings, clock: Callable[[], datetime]) -> None:
        self.bank = bank
        self.log = log
        self.settings = settings
        self.clock = clock
        self._state: State | None = None
        self._supposed = False
        """The state has closings in it that are not in the log yet."""

    def reading(self) -> View:
        """What an earlier day left open is taken for closed, without writing it."""
        pen = self.pen()
        state = self._fresh()
        supposed = self._left_open(pen, state)
        if supposed:
            state.apply(brief(state.row, event) for event in supposed)
            self._supposed = True
        return self.view(pen.day)

    @contextmanager
    def writing(self) -> Iterator[Pen]:
        """One transaction; an error inside takes everything back. Before the first of a day comes a backup."""
        if self.log.write:
            keep_daily(self.log.path, day_of(self.clock()))
        left = None
        with self.log.writing():
            try:
                if self._supposed:
                    self._forget()
                pen = self.pen()
                left = settle(pen, self._fresh())
                pen.write(*self._left_open(pen, self._fresh()))
                yield pen
            except BaseException:
                self._forget()
                raise
        if left:
            timer.remove(self.log.path)

    def view(self, day: int) -> View:
        return self.view_of(self._fresh(), day)

    def view_of(self, state: State, day: int) -> View:
        interview = self.settings.interview_date
        scheduler = Scheduler(interview.toordinal() if interview else None, state.tunings, day)
        return View(self.bank, state, scheduler, day, self.settings)

    def begin(self, pen: Pen, problem: Problem) -> OpenAttempt:
        id = new_uuid(pen.now)
        pen.write(pen.event("started", problem, attempt=id))
        return self.view(pen.day).state.open[id]

    def pen(self) -> Pen:
        return Pen(self.log, self.settings, self.clock())

    def _fresh(self) -> State:
        """Takes up what was written since, by this process or another."""
        if self._state is None or self.log.undone_since(self._state.row):
            self._state = fold(self.log.rows())
            self._supposed = False
        else:
            self._state.apply(self.log.rows(self._state.row))
        return self._state

    def _forget(self) -> None:
        self._state, self._supposed = None, False

    def _left_open(self, pen: Pen, state: State) -> list[Event]:
        return [
            day_turned(pen, attempt, self.bank.by_id(attempt.problem_id), state.histories[attempt.problem_id])
            for attempt in state.open.values()
            if attempt.day < pen.day
        ]
