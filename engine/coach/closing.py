"""How an attempt ends: its facts, its grade, and the row that says so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

import msgspec

from engine.coach.pen import Pen
from engine.memory import Facts, Rating, rate
from engine.progress import History, OpenAttempt
from engine.progress.attempts import Ending
from engine.types import Event, Problem

DAY = 86_400 * 1_000_000
UNKNOWN_MINUTES = 25
"""Taken where a problem left the bank while an attempt was open; only an accepted one is graded by time."""


def expected_seconds(problem: Problem | None, history: History) -> float:
    """The author's minutes; for a repeat the smaller of them and the person's own median."""
    author = 60.0 * (problem.minutes if problem else UNKNOWN_MINUTES)
    own = sorted(history.seconds)
    return min(author, own[len(own) // 2]) if own else author


def facts_of(attempt: OpenAttempt, ending: Ending, expected: float) -> Facts:
    seen = attempt.seen_before
    return Facts(
        accepted=ending == "accepted",
        gave_up=ending == "gave up",
        submissions=attempt.submissions,
        hints_nudge=attempt.hints_nudge,
        hints_approach=attempt.hints_approach,
        work_seconds=attempt.work / 1e6 or None,
        work_is_least=attempt.gap_cut,
        expected_seconds=expected,
        seen_within_a_day=seen is not None and attempt.started_at - seen < DAY,
    )


def closing_event(
    pen: Pen,
    attempt: OpenAttempt,
    facts: Facts,
    rating: Rating | None,
    ending: Ending,
    problem: Problem | None,
    step: Sequence[Event] = (),
) -> Event:
    """`rating` None: it ends without a grade. `step`: what goes too when this is undone, the answer first.

    The facts go along, so that grades can be replayed under other rules.
    """
    answer = step[0] if step else None
    return pen.event(
        "closed",
        problem_id=attempt.problem_id,
        slug=attempt.slug,
        pattern=attempt.pattern,
        attempt=attempt.id,
        content_hash=problem.content_hash if problem else "",
        verdict=answer.verdict if answer else "",
        tests_passed=answer.tests_passed if answer else 0,
        tests_total=answer.tests_total if answer else 0,
        submissions=facts.submissions,
        hints_nudge=facts.hints_nudge,
        hints_approach=facts.hints_approach,
        work_seconds=facts.work_seconds,
        grade=int(rating.grade) if rating else None,
        detail={"ending": ending, "facts": msgspec.to_builtins(facts), "step": [e.uuid for e in step]},
    )


def day_turned(pen: Pen, attempt: OpenAttempt, problem: Problem | None, history: History) -> Event:
    """Left open over the turn of the day: Again where something was tried or asked, no grade otherwise."""
    facts = facts_of(attempt, "day turned", expected_seconds(problem, history))
    rating = rate(facts) if attempt.charged else None
    return closing_event(pen, attempt, facts, rating, "day turned", problem)


def ungraded(pen: Pen, closed: Event) -> Event:
    """A closing in place of an undone one."""
    detail = {**closed.detail, "ending": "day turned", "step": []}
    fresh = pen.event("closed")
    return msgspec.structs.replace(
        closed,
        uuid=fresh.uuid,
        at=fresh.at,
        utc_offset=fresh.utc_offset,
        grade=None,
        verdict="",
        detail=detail,
    )


def facts_in(event: Event) -> Facts:
    """The facts that a closing, or a rejudging of it, was graded by."""
    return msgspec.convert(event.detail["facts"], Facts)


def same_text(one: str, other: str) -> bool:
    """Equal but for blanks at the ends of lines and of the text."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]


def local(event: Event) -> datetime:
    """When it happened, by the clock on the wall there."""
    return event.at.astimezone(timezone(timedelta(minutes=event.utc_offset)))
