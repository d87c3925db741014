"""From what now stands in the log to what a person is told about their schedule."""

from __future__ import annotations

from datetime import date
from typing import Any

from engine.coach.report import Attempt, Outcome
from engine.coach.view import View
from engine.memory import Rating
from engine.progress import OpenAttempt
from engine.progress.days import instant
from engine.types import Grade, Problem


def standing(view: View, problem: Problem, **facts: Any) -> Outcome:
    """Nothing was graded; when the pattern is due stands as it did."""
    marks = view.marks(problem.pattern)
    if not marks:
        return Outcome(**facts)
    card = view.scheduler.card(problem.pattern, marks)
    return Outcome(due=date.fromordinal(card.due), interval_days=card.due - view.day, **facts)


def after_closing(view: View, problem: Problem, attempt: str, rating: Rating, reason: str) -> Outcome:
    """`view` has the closing in it already."""
    closed = next(c for c in reversed(view.state.newest) if c.attempt == attempt)
    last = view.last_review(problem.pattern)
    scheduled = last is not None and last.attempt == attempt
    previews: dict[Grade, date] = {}
    if scheduled:
        before = view.marks(problem.pattern)[:-1]
        days = view.scheduler.previews(problem.pattern, before, closed.day)
        previews = {grade: date.fromordinal(day) for grade, day in days.items()}
    return standing(
        view,
        problem,
        counted=closed.accepted,
        closed=True,
        submissions=closed.submissions,
        grade=Grade(closed.grade or rating.grade),
        reason=reason,
        highest=rating.highest,
        scheduled=scheduled,
        previews=previews,
        work_seconds=closed.work_seconds,
    )


def shown(attempt: OpenAttempt, *, continued: bool) -> Attempt:
    return Attempt(
        id=attempt.id,
        problem_id=attempt.problem_id,
        slug=attempt.slug,
        started=instant(attempt.started_at),
        continued=continued,
        submissions=attempt.submissions,
        hints_nudge=attempt.hints_nudge,
        hints_approach=attempt.hints_approach,
        hint_reached=attempt.hint_reached,
        work_seconds=attempt.work / 1e6,
    )
