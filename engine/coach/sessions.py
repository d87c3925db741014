"""Review sessions: so many minutes of work on what was done before, on one topic or on all."""

from __future__ import annotations

from engine.coach.choose import choose
from engine.coach.desk import Desk
from engine.coach.report import Choice, Filters, SessionStatus
from engine.coach.view import View
from engine.progress import Sitting
from engine.types.errors import UnknownProblem

MOST = 100
"""Hunts that a session may have held."""
LEAST = 2
"""Minutes below which nothing is begun any more."""


class Sessions:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def begin(self, minutes: int, topic: str | None = None) -> None:
        """Ends the one before. Raises UnknownProblem for a strange topic."""
        view = self._desk.reading()
        if topic:
            view.bank.topics.expand(topic) if view.bank.topics else view.bank.find_topic(topic)
        with self._desk.writing() as pen:
            pen.write(pen.event("session", detail={"minutes": minutes, "topic": topic or ""}))

    def end(self) -> None:
        with self._desk.writing() as pen:
            pen.write(pen.event("session", detail={"minutes": 0}))

    def status(self) -> SessionStatus | None:
        """None where none runs today."""
        view = self._desk.reading()
        sitting = _sitting(view)
        return _status(view, sitting) if sitting else None

    def next(self) -> Choice | None:
        """What is open in it, else due, else likely forgotten; None where the session is over.

        Raises UnknownProblem where there is nothing to review at all.
        """
        view = self._desk.reading()
        sitting = _sitting(view)
        if sitting is None:
            return None
        status = _status(view, sitting)
        if problem := view.bank.get(status.current):
            return Choice(problem, "begun in this session", "unfinished")
        topic = sitting.topic or None
        if status.minutes_left < LEAST:
            return None
        try:
            return choose(view, Filters(topic=topic, seen=True, minutes=status.minutes_left))
        except UnknownProblem:
            # Nothing fits into what is left; a session that has not begun takes one that is longer all the same.
            return None if status.closed else choose(view, Filters(topic=topic, seen=True))


def _sitting(view: View) -> Sitting | None:
    sitting = view.state.sitting
    return sitting if sitting and sitting.day == view.day else None


def _status(view: View, sitting: Sitting) -> SessionStatus:
    worked = (view.state.work.get(view.day, 0) - sitting.worked) / 60e6
    closings = view.state.ended_since(sitting.closings)
    hunts = [hunt for hunt in view.state.hunted[-MOST:] if hunt.at >= sitting.at]
    begun = [a for a in view.state.open.values() if a.last_at >= sitting.at and a.day >= view.day]
    current = view.bank.by_id(max(begun, key=lambda a: a.last_at).problem_id) if begun else None
    return SessionStatus(
        minutes=sitting.minutes,
        minutes_left=max(0, round(sitting.minutes - worked)),
        topic=sitting.topic,
        current=current.slug if current else "",
        closed=tuple(closing.slug for closing in closings) + tuple(hunt.slug for hunt in hunts),
        accepted=sum(closing.accepted for closing in closings) + sum(h.ending != "gave up" for h in hunts),
    )
