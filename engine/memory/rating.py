"""From the facts of one attempt to a grade. The table is a design, not a finding: the log keeps the facts."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from engine.types import Grade

RULE_VERSION = 1
"""Raise it with every change to the table; each closing in the log says by which version it was graded."""


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What an attempt came to. CE and IE are no submissions. `work_seconds` None: unknown."""

    accepted: bool
    submissions: int = 0
    hints_nudge: int = 0
    hints_approach: int = 0
    gave_up: bool = False
    work_seconds: float | None = None
    work_is_least: bool = False
    """A long pause was cut: the work took at least `work_seconds`."""
    expected_seconds: float
    seen_within_a_day: bool = False


class Rating(msgspec.Struct, frozen=True):
    grade: Grade
    reason: str
    highest: Grade
    """How far the person may raise it: time may be misread, hints and submissions may not."""


def _quick(facts: Facts) -> bool:
    return (
        facts.submissions == 1
        and not facts.hints_nudge
        and not facts.seen_within_a_day
        and not facts.work_is_least
        and facts.work_seconds is not None
        and facts.work_seconds <= facts.expected_seconds / 2
    )


def _slow(facts: Facts) -> bool:
    return facts.work_seconds is not None and facts.work_seconds > 2 * facts.expected_seconds


RULES: tuple[tuple[Grade, Callable[[Facts], bool], str], ...] = (
    (Grade.AGAIN, lambda f: f.gave_up, "gave up"),
    (Grade.AGAIN, lambda f: not f.accepted, "not accepted"),
    (Grade.AGAIN, lambda f: f.hints_approach > 0, "a hint gave the approach away"),
    (Grade.HARD, lambda f: f.hints_nudge > 0, "accepted with a nudge"),
    (Grade.HARD, lambda f: f.submissions >= 3, "accepted at submission {submissions}"),
    (Grade.HARD, _slow, "{minutes} min, more than twice the expected {expected}"),
    (Grade.EASY, _quick, "first submission, {minutes} of {expected} min, no hint"),
    (Grade.GOOD, lambda f: f.submissions <= 1, "accepted at the first submission"),
    (Grade.GOOD, lambda f: True, "accepted at submission {submissions}"),
)
"""The first rule that fits decides."""


def rate(facts: Facts) -> Rating:
    grade, reason = _first(facts)
    without_clock, _ = _first(msgspec.structs.replace(facts, work_seconds=None))
    return Rating(grade, reason, max(grade, without_clock))


def _first(facts: Facts) -> tuple[Grade, str]:
    grade, words = next((grade, words) for grade, fits, words in RULES if fits(facts))
    minutes = max(1, round((facts.work_seconds or 0) / 60))
    expected = max(1, round(facts.expected_seconds / 60))
    return grade, words.format(submissions=facts.submissions, minutes=minutes, expected=expected)
