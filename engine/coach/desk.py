"""The state of the log, kept up to date: for reading as it is, for writing within one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from engine.bank import Bank
from engine.coach.closing import day_turned
from engine.coach.kept import BEHIND, EVERY, LEAST, Shelf
from engine.coach.pen import Pen, new_uuid
from engine.coach.report import GymSettings
from engine.coach.timing import settle
from engine.coach.view import View
from engine.memory import Scheduler
from engine.memory.schedule import Tuning
from engine.progress import Log, OpenAttempt, State, brief, day_of, fold, timer
from engine.progress.backups import keep_daily
from engine.types import Event, Problem


class Desk:
    def __init__(self, bank: Bank, log: Log, settings: GymSettings, clock: Callable[[], datetime]) -> None:
        self.bank = bank
        self.log = log
        self.settings = settings
        self.clock = clock
        self._shelf = Shelf(settings.cache, log)
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

    def view_of(self, state: State, day: int, tunings: Sequence[Tuning] | None = None) -> View:
        interview = self.settings.interview_date
        scheduler = Scheduler(interview.toordinal() if interview else None, tunings or state.tunings, day)
        return View(self.bank, state, scheduler, day, self.settings)

    def begin(self, pen: Pen, problem: Problem) -> OpenAttempt:
        id = new_uuid(pen.now)
        pen.write(pen.event("started", problem, attempt=id))
        return self.view(pen.day).state.open[id]

    def pen(self) -> Pen:
        return Pen(self.log, self.settings, self.clock())

    def load(self) -> None:
        """Reads the log now, for those who want to say meanwhile that it takes time."""
        self._fresh()

    def _fresh(self) -> State:
        """Takes up what was written since, by this process or another."""
        if self._state is None or self.log.undone_since(self._state.row):
            self._state = self._from_the_log()
            self._supposed = False
        else:
            self._state.apply(self.log.rows(self._state.row))
        return self._state

    def derived(self) -> State:
        """What commands work with, all of it read."""
        state = self._from_the_log()
        state.thaw()
        return state

    def _from_the_log(self) -> State:
        """From what was kept of a long log and the rows behind it; else from all rows."""
        kept, day = self._shelf.load(), self.pen().day
        if kept and len(rows := self.log.rows(kept.row)) < EVERY:
            kept.apply(rows)
            if kept.source is None or kept.source.fits(self.view_of(kept, day)):
                return kept
        rows = self.log.rows()
        state = fold(rows[:-BEHIND])
        if len(rows) >= LEAST:
            tunings = fold(row for row in rows if row[3] == "tuned").tunings
            self._shelf.put(self.view_of(state, day, tunings), rows[-1][0])
        return state.apply(rows[-BEHIND:])

    def _forget(self) -> None:
        self._state, self._supposed = None, False

    def _left_open(self, pen: Pen, state: State) -> list[Event]:
        return [
            day_turned(pen, attempt, self.bank.by_id(attempt.problem_id), state.histories[attempt.problem_id])
            for attempt in state.open.values()
            if attempt.day < pen.day
        ]
