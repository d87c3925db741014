"""Stats and today's numbers, counted from the state."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from engine.coach.choose import choose
from engine.coach.figures import heat, load, minutes_by_track, recalled
from engine.coach.report import Attempt, Filters, Stats, Today, TrackCount, Week
from engine.coach.view import View
from engine.types.errors import UnknownProblem

WEEKS = 12
REST_EVERY = 7
"""Days: one of them without work does not end a streak."""


def today(view: View, current: Attempt | None) -> Today:
    closed = [closing for closing in view.state.newest if closing.day == view.day]
    choice, nothing = None, ""
    try:
        choice = choose(view, Filters())
    except UnknownProblem as error:
        nothing = str(error)
    return Today(
        day=date.fromordinal(view.day),
        current=current,
        due=len(view.due),
        done=tuple(dict.fromkeys(closing.slug for closing in closed)),
        accepted=sum(closing.accepted for closing in closed),
        minutes=round(view.state.work.get(view.day, 0) / 60e6),
        streak=streak(view.state.active, view.day),
        next=choice,
        nothing=nothing,
        first=not view.state.histories,
    )


class Streak(NamedTuple):
    """Days with work in a row; a day of rest in between, one in seven, neither counts nor ends it."""

    days: int
    last: int
    rested: int = -REST_EVERY

    def reaches(self, day: int) -> bool:
        """Whether work on that later day goes on with it."""
        return day - self.last <= 1 or (day - self.last == 2 and day - 1 - self.rested >= REST_EVERY)

    def with_day(self, day: int) -> Streak:
        if not self.reaches(day):
            return Streak(1, day)
        return Streak(self.days + 1, day, self.rested if day - self.last == 1 else day - 1)


def streak(active: set[int], today: int) -> int:
    """Up to today, which may still be empty."""
    last = max(_streaks(active), key=lambda each: each.last, default=None)
    return last.days if last and last.reaches(today) else 0


def longest_streak(active: set[int]) -> int:
    return max((each.days for each in _streaks(active)), default=0)


def _streaks(active: set[int]) -> Iterator[Streak]:
    """As it stood at the end of each day with work."""
    now = None
    for day in sorted(active):
        now = now.with_day(day) if now else Streak(1, day)
        yield now


def stats(view: View) -> Stats:
    state = view.state
    graded = [closing for closing in state.closings if closing.counted is not None]
    worked = [day for day, work in state.work.items() if work] or list(state.active)
    hint_free = sum(not (c.hints_nudge or c.hints_approach) and c.accepted for c in graded)
    return Stats(
        solved=len(view.solved),
        total=len(view.bank.problems),
        attempts=sum(history.attempts for history in state.histories.values()),
        weeks=_weeks(view),
        tracks=_tracks(view),
        first_try_rate=sum(c.first_try for c in graded) / len(graded) if graded else None,
        streak=streak(state.active, view.day),
        longest_streak=longest_streak(state.active),
        days=len(state.active),
        work_seconds=sum(state.work.values()) / 1e6,
        since=date.fromordinal(min(worked)) if worked else None,
        hint_free_rate=hint_free / len(graded) if graded else None,
        recalled=recalled(view),
        heat=heat(view),
        load=load(view),
        today=date.fromordinal(view.day),
        pomodoros=sum(state.pomodoros.values()),
    )


def _weeks(view: View) -> tuple[Week, ...]:
    counts: dict[int, int] = {}
    for closing in view.state.closings:
        if closing.accepted:
            counts[_monday(closing.day)] = counts.get(_monday(closing.day), 0) + 1
    this = _monday(view.day)
    mondays = range(this - 7 * (WEEKS - 1), this + 1, 7)
    return tuple(Week(date.fromordinal(monday), counts.get(monday, 0)) for monday in mondays)


def _monday(day: int) -> int:
    return day - (day - 1) % 7


def _tracks(view: View) -> tuple[TrackCount, ...]:
    found, minutes = [], minutes_by_track(view)
    for track in view.bank.tracks:
        problems = [p for p in view.bank.problems.values() if p.track == track]
        solved = sum(p.slug in view.solved for p in problems)
        begun = sum(view.history(p).attempts > 0 for p in problems)
        found.append(TrackCount(track, solved, begun, len(problems), round(minutes.get(track, 0.0))))
    return tuple(found)
