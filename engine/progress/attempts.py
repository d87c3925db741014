"""An attempt while it is open, its end, and all attempts at one problem."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

import msgspec

GAP_CAP = 15 * 60 * 1_000_000
"""Microseconds. A longer pause between two events of an attempt counts as this much work."""


Ending = Literal["accepted", "gave up", "day turned"]


class OpenAttempt(msgspec.Struct, array_like=True):
    """Begun and not closed. Times in microseconds, `day` is the local day it began on."""

    id: str
    problem_id: str
    slug: str
    pattern: str
    day: int
    started_at: int
    last_at: int
    seen_before: int | None
    submissions: int = 0
    hints_nudge: int = 0
    hints_approach: int = 0
    hint_reached: int = 0
    work: int = 0
    cards: int = 0
    ahead: bool = False
    """Of a deck: how many were answered in this attempt, and that none of them was due or new."""
    gap_cut: bool = False
    """A pause was longer than the cap: `work` is a lower bound."""

    def go_on(self, at: int) -> int:
        """Something happened: the pause before it counts as work up to the cap, and is given."""
        gap = max(0, at - self.last_at)
        if gap > GAP_CAP:
            gap = GAP_CAP
            self.gap_cut = True
        self.work += gap
        self.last_at = max(at, self.last_at)
        return gap

    def work_through(self, since: int, until: int) -> int:
        """At work all the time between: no pause in it is cut. What was counted before is not counted again."""
        before = self.work
        self.go_on(min(since, until))
        self.work += max(0, until - self.last_at)
        self.last_at = max(until, self.last_at)
        return self.work - before

    @property
    def charged(self) -> bool:
        """Something happened that a grade must answer for."""
        return bool(self.submissions or self.hints_nudge or self.hints_approach)


class Closing(msgspec.Struct, array_like=True, gc=False):
    """The end of an attempt. `grade` is what stands, after any change by the person."""

    attempt: str
    problem_id: str
    slug: str
    pattern: str
    day: int
    ending: Ending
    grade: int | None
    submissions: int
    hints_nudge: int
    hints_approach: int
    work_seconds: float | None
    disputed: bool = False
    """The person says that a verdict in it is wrong: the grade counts for nothing until that is settled."""

    @property
    def counted(self) -> int | None:
        """The grade that schedule and levels rest on."""
        return None if self.disputed else self.grade

    @property
    def accepted(self) -> bool:
        return self.ending == "accepted"

    @property
    def first_try(self) -> bool:
        return self.accepted and self.submissions == 1 and not (self.hints_nudge or self.hints_approach)


class Tally(msgspec.Struct, array_like=True, gc=False):
    """Of graded attempts; days are local, 0 where there is none."""

    results: int = 0
    accepted: int = 0
    first_try: int = 0
    first_day: int = 0
    last_day: int = 0

    def add(self, closings: Iterable[Closing]) -> Tally:
        for closing in closings:
            if closing.counted is not None:
                self.results += 1
                self.accepted += closing.accepted
                self.first_try += closing.first_try
                self.first_day = min(self.first_day or closing.day, closing.day)
                self.last_day = max(self.last_day, closing.day)
        return self


class Older(msgspec.Struct, array_like=True):
    """What is at hand of earlier attempts at one problem: `day` and `ending` of the last. `state` has the rest."""

    tally: Tally
    accepted: bool
    day: int
    ending: Ending
    state: Any = None


class History(msgspec.Struct, array_like=True, eq=False):
    """One problem over all its attempts; days are local. `newest`: attempts at hand, all where `older` is None."""

    problem_id: str
    slug: str
    attempts: int = 0
    last_at: int = 0
    last_day: int = 0
    away_until: int = 0
    """Skipped, and not begun since: not to be offered before this day."""
    newest: list[Closing] = []
    older: Older | None = None

    @property
    def closings(self) -> list[Closing]:
        """All of them, in order; what is not at hand is read."""
        if self.older:
            self.older.state.thaw()
        return self.newest

    @property
    def last(self) -> Closing | None:
        return self.newest[-1] if self.newest else self.closings[-1] if self.closings else None

    def of_attempt(self, id: str) -> Closing | None:
        for closing in reversed(self.newest):
            if closing.attempt == id:
                return closing
        before = self.closings if self.older else ()
        return next((closing for closing in before if closing.attempt == id), None)

    @property
    def ended(self) -> tuple[int, Ending] | None:
        """Day and ending of the last attempt that was closed."""
        if self.newest:
            return self.newest[-1].day, self.newest[-1].ending
        return (self.older.day, self.older.ending) if self.older else None

    @property
    def unfinished(self) -> bool:
        """The turn of a day ended the last attempt."""
        last = self.newest[-1] if self.newest else self.older
        return last is not None and last.ending == "day turned"

    @property
    def accepted(self) -> bool:
        return any(closing.accepted for closing in self.newest) or bool(self.older and self.older.accepted)

    @property
    def seconds(self) -> list[float]:
        """Of work, by accepted attempt."""
        before = self.older.state.source.seconds_of(self.problem_id) if self.older else ()
        return [*before, *(c.work_seconds for c in self.newest if c.accepted and c.work_seconds)]

    @property
    def tally(self) -> Tally:
        """Not to be changed."""
        if self.older and not self.newest:
            return self.older.tally
        before = msgspec.structs.replace(self.older.tally) if self.older else Tally()
        return before.add(self.newest)

    def older_than(self, count: int) -> Older | None:
        """The summary of all but the newest `count`."""
        closings = self.newest[: len(self.newest) - count]
        if not closings:
            return None
        last, accepted = closings[-1], any(closing.accepted for closing in closings)
        return Older(Tally().add(closings), accepted, last.day, last.ending)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, History):
            return NotImplemented
        mine = (self.problem_id, self.slug, self.attempts, self.last_at, self.last_day, self.away_until)
        yours = (
            other.problem_id,
            other.slug,
            other.attempts,
            other.last_at,
            other.last_day,
            other.away_until,
        )
        return mine == yours and self.closings == other.closings
