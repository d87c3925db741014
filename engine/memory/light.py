"""The light review: a bug hunt of three minutes between two full solves. When it will do, its grade, what it does.

A design, not a finding: to see what is wrong is easier than to write what is right, so it strengthens memory by half of
what a full solve would. The log keeps the facts, so that all of it can be replayed under another table.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

import msgspec

from engine.types import Grade

LIGHT_RULE_VERSION = 1
"""Raise it with every change to the table."""
EXPECTED_SECONDS = 180.0
LONG = 3
"""Times the expected time, beyond which it was hard."""
MANY = 4
"""Inputs named: at this one or later it was hard."""
WORTH = 0.5
"""Of the step in log stability that a full solve of the same grade would make."""
BACK_IN = 1
"""Days until a full solve is due where the bug was not found."""
LOOKED_AT = 2
"""Full solves that must have gone well before a light review, as far as there are so many."""

HuntEnding = Literal["found", "mended", "gave up"]


class Mark(NamedTuple):
    """One review of a pattern: a full solve, or a light one."""

    day: int
    grade: int
    light: bool = False


class HuntFacts(msgspec.Struct, frozen=True, kw_only=True):
    """`tries`: inputs on which nothing differed, or answers that were not accepted, with the one that ended it."""

    ending: HuntEnding
    tries: int
    work_seconds: float | None = None
    work_is_least: bool = False


RULES: tuple[tuple[Grade, Callable[[HuntFacts], bool], str], ...] = (
    (Grade.AGAIN, lambda f: f.ending == "gave up", "gave up: the bug was shown"),
    (Grade.HARD, lambda f: f.tries >= MANY, "{ending} at try {tries}"),
    (Grade.HARD, lambda f: (f.work_seconds or 0) > LONG * EXPECTED_SECONDS, "{ending} after {minutes} min"),
    (Grade.GOOD, lambda f: f.tries > 1, "{ending} at try {tries}"),
    (Grade.GOOD, lambda f: True, "{ending} at once"),
)
"""The first rule that fits decides. Never easy: what is read is easier than what is written."""


def rate_hunt(facts: HuntFacts) -> tuple[Grade, str]:
    grade, words = next((grade, words) for grade, fits, words in RULES if fits(facts))
    minutes = max(1, round((facts.work_seconds or 0) / 60))
    return grade, words.format(ending=facts.ending, tries=facts.tries, minutes=minutes)


class Why(NamedTuple):
    """`light`: a bug hunt will do. `words` say why, or why not."""

    light: bool
    words: str


def _went_well(marks: Sequence[Mark]) -> bool:
    """The last solve without trouble, the one before without a lapse."""
    full = [mark.grade for mark in marks if not mark.light][-LOOKED_AT:]
    return full[-1] >= Grade.GOOD and Grade.AGAIN not in full


ORDER: tuple[tuple[Callable[[Sequence[Mark]], bool], Why], ...] = (
    (lambda marks: not marks, Why(False, "never solved")),
    (lambda marks: marks[-1].light and marks[-1].grade == Grade.AGAIN, Why(False, "the bug was not found")),
    (lambda marks: marks[-1].light, Why(False, "the last review was a bug hunt")),
    (lambda marks: not _went_well(marks), Why(False, "the last solves did not go well")),
    (lambda marks: True, Why(True, "solved well last time")),
)
"""Every other review is a full solve, and each one after a lapse. The first line that fits decides."""


def light_will_do(marks: Sequence[Mark]) -> Why:
    return next(why for fits, why in ORDER if fits(marks))


def merged(full: Sequence[Mark], light: Sequence[Mark]) -> list[Mark]:
    """The reviews that count, at most one a day: a hunt only where it was in order, one that failed always.

    Both in order of days.
    """
    found: list[Mark] = []
    for mark in sorted((*full, *light), key=lambda mark: (mark.day, mark.light)):
        if found and mark.day <= found[-1].day:
            continue
        failed = mark.grade == Grade.AGAIN and bool(found)
        if not mark.light or failed or light_will_do(found).light:
            found.append(mark)
    return found
