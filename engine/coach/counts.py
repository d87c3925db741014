"""Stats and today's numbers, counted from the state."""

from __future__ import annotations

from datetime import date

from engine.coach.choose import choose
from engine.coach.figures import heat, load, minutes_by_track, recalled
from engine.coach.report import Attempt, Filters, Stats, Today, TrackCount, Week
from engine.coach.view import View
from engine.types.errors import UnknownProblem

WEEKS = 12


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


def streak(active: set[int], today: int) -> int:
    """Days in a row up to today; today may still be empty."""
    day = today if today in active else today - 1
    length = 0
    while day - length in active:
        length += 1
    return length


def longest_streak(active: set[int]) -> int:
    longest = length = 0
    before = None
    for day in sorted(active):
        length = length + 1 if before == day - 1 else 1
        longest = max(longest, length)
        before = day
    return longest


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
