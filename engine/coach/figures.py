"""Figures for pictures: work by day, what of it was recalled, and what comes due."""

from __future__ import annotations

from datetime import date

from engine.coach.report import DayLoad, DayWork, Recalled
from engine.coach.view import View

HEAT_DAYS = 7 * 53
LOAD_DAYS = 30
RECENT = 30


def heat(view: View) -> tuple[DayWork, ...]:
    """Days with work or with something accepted, of the last year, oldest first."""
    accepted: dict[int, int] = {}
    for closing in view.state.closings:
        if closing.accepted:
            accepted[closing.day] = accepted.get(closing.day, 0) + 1
    days = sorted({day for day, work in view.state.work.items() if work} | set(accepted))
    return tuple(
        DayWork(date.fromordinal(day), round(view.state.work.get(day, 0) / 60e6), accepted.get(day, 0))
        for day in days
        if view.day - HEAT_DAYS < day <= view.day
    )


def recalled(view: View) -> Recalled:
    marks = [mark for pattern in view.reviews for mark in view.marks(pattern)[1:] if not mark.light]
    recent = [mark.grade for mark in marks if mark.day > view.day - RECENT]
    return Recalled(
        len(marks),
        sum(mark.grade > 1 for mark in marks),
        len(recent),
        sum(grade > 1 for grade in recent),
        view.scheduler.retention(view.day),
    )


def load(view: View) -> tuple[DayLoad, ...]:
    """LOAD_DAYS days from today on, each of them."""
    due: dict[int, list[float]] = {}
    for pattern, card in view.cards.items():
        if pattern in view.patterns:
            due.setdefault(max(card.due, view.day), []).append(view.review_minutes(pattern))
    return tuple(
        DayLoad(date.fromordinal(day), len(due.get(day, ())), round(sum(due.get(day, ()))))
        for day in range(view.day, view.day + LOAD_DAYS)
    )


def minutes_by_track(view: View) -> dict[str, float]:
    """Of work on attempts that were closed or are open; what left the bank counts nowhere."""
    found: dict[str, float] = {}
    done = [(closing.problem_id, closing.work_seconds or 0.0) for closing in view.state.closings]
    done += [(attempt.problem_id, attempt.work / 1e6) for attempt in view.state.open.values()]
    for id, seconds in done:
        if problem := view.bank.by_id(id):
            found[problem.track] = found.get(problem.track, 0.0) + seconds / 60
    return found
