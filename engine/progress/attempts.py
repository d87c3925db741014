"""An attempt while it is open, its end, and all attempts at one problem."""

from __future__ import annotations

from typing import Literal

import msgspec

GAP_CAP = 15 * 60 * 1_000_000
"""Microseconds. A longer pause between two events of an attempt counts as this much work."""


Ending = Literal["accepted", "gave up", "day turned"]


class OpenAttempt(msgspec.Struct):
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


class Closing(msgspec.Struct):
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


class History(msgspec.Struct):
    """One problem over all its attempts; days are local."""

    problem_id: str
    slug: str
    attempts: int = 0
    last_at: int = 0
    last_day: int = 0
    away_until: int = 0
    """Skipped, and not begun since: not to be offered before this day."""
    closings: list[Closing] = []

    @property
    def last(self) -> Closing | None:
        return self.closings[-1] if self.closings else None

    @property
    def accepted(self) -> bool:
        return any(closing.accepted for closing in self.closings)
