"""What a forecast supposes: one life, the problems ahead of it and what it has to remember."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from engine.memory.light import Mark, light_will_do
from engine.types import Grade

NO_HUNTS, LAPSED, IN_FULL, LIGHT, SITTING = range(5)
"""What the next review is: in full always; after a lapse; in full; a bug hunt; a sitting over cards not known yet."""
GOOD = 2
"""Grades count from 0, again."""


class Task(msgspec.Struct, frozen=True):
    """Never begun. `minutes`: the author's; of a deck those of one card, and how many `cards` it has. `hunted`: it
    yields bug hunts. `harder`: on the logit of Again, than what the first grades are of."""

    minutes: float
    hunted: bool = False
    harder: float = 0.0
    cards: int = 0


class Scheduled(msgspec.Struct, frozen=True):
    """What is scheduled. Days are local days; `minutes` the author's. `open`: on the list and not solved yet.

    `kind`: what the next review is. `unknown`: of an open deck, cards never asked and cards not known yet.
    """

    stability: float
    difficulty: float
    day: int
    due: int
    minutes: float
    open: bool = False
    kind: int = NO_HUNTS
    unknown: tuple[int, int] = (0, 0)


class Life(msgspec.Struct, frozen=True, kw_only=True):
    """`first`, `again`: mean and deviation of log minutes against the author's. `attendance`: the share of days with
    work, `amount` the minutes of such a day. `daily`: minutes that `drill next` reckons with. `aside`: minutes that go
    elsewhere for each on the list. `grades`: shares of first grades. `bias`: on the logit of recall. `hunt_minutes`: of
    one. `parameters`: of the scheduler."""

    today: int
    end: int
    interview: int | None
    tasks: tuple[Task, ...]
    cards: tuple[Scheduled, ...]
    first: tuple[float, float]
    again: tuple[float, float]
    attendance: float
    amount: float
    daily: float
    worked_today: float
    aside: float
    grades: tuple[float, ...]
    bias: float
    hunt_minutes: float
    parameters: tuple[float, ...] = ()


class Lived(msgspec.Struct):
    """`day`: on which the last of the list was solved, None where that was never. `minutes` until then."""

    day: int | None
    minutes: float
    first_minutes: float
    """Of these, in first attempts."""
    review_minutes: float
    solved: list[int]
    """Days, one for each that was solved, in order."""


def after(kind: int, grade: int) -> int:
    """What follows a full review of that grade, as light.ORDER has it."""
    if kind == NO_HUNTS:
        return NO_HUNTS
    if grade < GOOD:
        return IN_FULL if grade else LAPSED
    return IN_FULL if kind == LAPSED else LIGHT


def hunting(marks: Sequence[Mark]) -> int:
    """What the next review after these is, for a pattern that yields bug hunts."""
    if light_will_do(marks).light:
        return LIGHT
    full = [mark.grade for mark in marks if not mark.light]
    return LAPSED if full and full[-1] == Grade.AGAIN else IN_FULL
