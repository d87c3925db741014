"""The plan: the road, how much of it is left, until when, and how far earlier forecasts held."""

from __future__ import annotations

from datetime import date

import msgspec

from engine.coach.desk import Desk
from engine.coach.fresh import new
from engine.coach.look import Look
from engine.coach.practice import question
from engine.coach.record import Judged, Said, judge
from engine.coach.report import Filters
from engine.coach.reviews import Reviews
from engine.coach.road import Lane, Road
from engine.coach.view import View
from engine.memory.forecast import FEW_DAYS, HORIZON, POMODORO, Forecast, Range, forecast
from engine.progress import day_number
from engine.progress.days import microseconds
from engine.types import Problem

MARKS = (7, 28)
"""Days after which it can be seen whether a forecast held."""
NAMED = 3


class Until(msgspec.Struct, frozen=True):
    """Dates; None lies beyond a year."""

    low: date | None
    middle: date | None
    high: date | None


class Today(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be done today. `minutes` of `budget` are worked; slugs, the first few of each."""

    minutes: int
    budget: int
    open: str
    due: int
    due_minutes: int
    reviewed: int
    new: tuple[str, ...]
    solved: int


class Outlook(msgspec.Struct, frozen=True, kw_only=True):
    """`own_days`: with work, before today; `default_pace`: too few of them. `chance` to be ready by the target, `more`:
    with one more Pomodoro on each day of practice; None without a target. `horizon`: days looked ahead."""

    day: date
    target: date | None
    total: int
    done: int
    missing: int
    pomodoros: Range
    first_attempts: Range
    """Pomodoros of these that go into what was never begun; the rest are reviews."""
    reviews: float
    """The share of the work until then that goes into reviews."""
    ready: Until
    a_day: float
    chance: float | None
    more_chance: float | None
    more_ready: Until
    own_days: int
    since: date | None
    default_pace: bool
    weekly_pomodoros: float
    solved_by: dict[int, Range]
    today: Today
    lanes: tuple[Lane, ...]
    path: str
    horizon: int = HORIZON


class Foresight:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def outlook(self) -> Outlook:
        """Half a second of reckoning, twice."""
        return self._look(self._desk.reading())[0]

    def _look(self, view: View) -> tuple[Outlook, Said]:
        road = Road(view)
        weekly = view.minutes * 7 / POMODORO
        asked = question(view, road, weekly)
        seed = str(view.day)
        said = forecast(asked, seed=seed, marks=MARKS)
        more = forecast(msgspec.structs.replace(asked, more=POMODORO), seed=seed, marks=())
        target = self._desk.settings.target
        worked = asked.practice.worked
        days = [day for day, work in view.state.work.items() if work]
        left = road.left()
        found = Outlook(
            day=date.fromordinal(view.day),
            target=target,
            total=len(road.problems),
            done=len(road.problems) - len(left),
            missing=road.missing,
            pomodoros=said.pomodoros,
            first_attempts=said.first_attempts,
            reviews=said.reviews,
            ready=_until(said),
            a_day=said.a_day,
            chance=said.chance(target.toordinal()) if target else None,
            more_chance=more.chance(target.toordinal()) if target else None,
            more_ready=_until(more),
            own_days=len(worked),
            since=date.fromordinal(min(days)) if days else None,
            default_pace=len(worked) < FEW_DAYS,
            weekly_pomodoros=weekly,
            solved_by=said.solved,
            today=_today(view, road),
            lanes=road.lanes(said.steps),
            path=road.title,
        )
        return found, _said(view, left, said, target)

    def show(self) -> Outlook:
        """As `outlook`; the first of a local day is kept, to be held against what comes."""
        view = self._desk.reading()
        found, said = self._look(view)
        if self._kept_on() == view.day or not said.tasks:
            return found
        with self._desk.writing() as pen:
            if self._kept_on() != pen.day:
                pen.write(pen.event("forecast", detail=msgspec.to_builtins(said)))
        return found

    def track_record(self) -> Judged:
        events = self._desk.log.events(kind="forecast")
        return judge(
            self._desk.reading(), [msgspec.convert(event.detail, Said, strict=False) for event in events]
        )

    def _kept_on(self) -> int | None:
        last = self._desk.log.last(("forecast",))
        return day_number(microseconds(last.at), last.utc_offset) if last else None


def _said(view: View, left: list[Problem], said: Forecast, target: date | None) -> Said:
    return Said(
        day=view.day,
        worked=sum(view.state.work.values()) / 60e6,
        tasks=tuple(problem.id for problem in left),
        pomodoros=said.pomodoros,
        ready=said.day,
        solved=said.solved,
        target=target.toordinal() if target else None,
        chance=said.chance(target.toordinal()) if target else None,
    )


def _until(said: Forecast) -> Until:
    return Until(*(_date(each) for each in (said.day.low, said.day.middle, said.day.high)))


def _date(day: float | None) -> date | None:
    return None if day is None else date.fromordinal(int(day))


def _today(view: View, road: Road) -> Today:
    look = Look(view, Filters())
    reviews = Reviews(look)
    worked = view.state.work.get(view.day, 0) / 60e6
    today = [closing for closing in view.state.closings if closing.day == view.day and closing.counted]
    again = {c.attempt for marks in view.reviews.values() for c in marks[1:]}
    begun = [a for a in view.state.open.values() if a.day >= view.day]
    now = view.bank.by_id(max(begun, key=lambda a: a.last_at).problem_id) if begun else None
    return Today(
        minutes=round(worked),
        budget=view.minutes,
        open=now.slug if now else "",
        due=len(view.due),
        due_minutes=round(reviews.waiting),
        reviewed=sum(closing.attempt in again for closing in today),
        new=()
        if reviews.backlog
        else _new(look, road, view.minutes - worked - min(reviews.waiting, reviews.share)),
        solved=sum(closing.accepted and closing.attempt not in again for closing in today),
    )


def _new(look: Look, road: Road, minutes: float) -> tuple[str, ...]:
    """What fits into the rest of the day, in the order in which `drill next` gives it as long as no weak family gets a
    turn: each one done changes what comes after it."""
    left = {problem.slug: problem for problem in road.left()}
    found: list[str] = []
    while minutes > 0 and len(found) < NAMED:
        offered = (choice.problem for choice in look.turned(new(look)))
        problem = next((each for each in offered if each.slug in left and each.slug not in found), None)
        if problem is None:
            break
        found.append(problem.slug)
        minutes -= problem.minutes
        look.imagine(problem)
    return tuple(found)
