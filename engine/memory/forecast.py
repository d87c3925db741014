"""How much work is left until everything on a list was solved, and when: simulated from the person's own pace.

What is not known for certain (how long a problem takes this person, on how many days they practise and how much, what
grades they get, how far the scheduler errs) is drawn once for a whole run, from what own data leave open; with few data
that is much. Then the run is lived day by day, reviews included. Ranges are read off many runs: a straight line through
the pace so far was 32 to 50 % too hopeful in simulation.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from math import exp, log, sqrt

import msgspec

from engine.memory.living import live
from engine.memory.supposed import Life, Lived, Scheduled, Task

RUNS = 200
HORIZON = 365
"""Days that a run is lived at most."""
POMODORO = 25
"""Minutes."""
FEW_DAYS = 3
"""Days of own data below which it is the usual pace, not the person's."""

FIRST_TIME, ANOTHER_TIME = (0.0, 0.4), (log(0.5), 0.4)
"""Of a first attempt and of a repeat: log of the minutes against the author's, and its deviation between people, before
anything is known of one."""
NOISE, NOISE_WORTH = 0.5, 6.0
"""Deviation of log minutes between one person's problems, and how many problems that supposition is worth."""
GRADES = (2.4, 1.5, 3.9, 1.2)
"""Dirichlet: first grades from Again to Easy."""
BIAS = 0.75
"""Deviation of the logit of recall from what FSRS says."""
DAYS_A_WEEK, DAYS_WORTH = 5.0, 6.0
"""Of a plan's week: on how many days, and how many days of data that supposition is worth."""
AMOUNT_WORTH = 4.0
"""How many days of work the planned amount is worth."""
ASIDE = (1.0, 9.0)
"""Beta: work on neither the list nor what is due."""
HALF = 60
"""Of so many facts each says half as much: people change, and what they did on one day is alike."""
DRIFT = 0.15
"""Deviation of the log of what a day holds later, against the days so far."""


class Practice(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the person. `first`, `again`: log of minutes of work against the author's, of first attempts and
    repeats. `grades`: how often each came first. `recalls`: what FSRS said, and whether it was recalled. `days`: whole
    days since the first with work, that one not counted; `worked`: minutes of each day with work, the first included.
    `aside`, `listed`: minutes of first attempts and repeats that nothing asked for, and of those on the list.
    """

    first: tuple[float, ...] = ()
    again: tuple[float, ...] = ()
    grades: tuple[int, int, int, int] = (0, 0, 0, 0)
    recalls: tuple[tuple[float, bool], ...] = ()
    days: int = 0
    worked: tuple[float, ...] = ()
    aside: float = 0.0
    listed: float = 0.0


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """`today`: a local day, of which `worked_today` minutes are gone. `tasks`: what was never begun, in order.
    `cards`: all that is scheduled. `more`: minutes added to each day of practice."""

    today: int
    tasks: tuple[Task, ...]
    cards: tuple[Scheduled, ...]
    practice: Practice
    weekly_pomodoros: float
    hunt_minutes: float = 3.0
    daily_minutes: float
    interview: int | None = None
    parameters: tuple[float, ...] = ()
    worked_today: float = 0.0
    more: float = 0.0


class Range(msgspec.Struct, frozen=True):
    """The middle, and what 8 of 10 runs lie between. None: beyond the horizon."""

    low: float | None
    middle: float | None
    high: float | None


class Forecast(msgspec.Struct, frozen=True, kw_only=True):
    """`day`: on which the last one is solved. `solved`: by days from today, how many of the list by then."""

    pomodoros: Range
    first_attempts: Range
    """Pomodoros of these; the rest are reviews."""
    day: Range
    a_day: float
    """Pomodoros a day, days off included."""
    solved: dict[int, Range]
    steps: tuple[int | None, ...]
    """The middle day on which the first of the list is solved, the second, and so on."""
    reviews: float
    """The share of all work that goes into reviews."""
    ready: tuple[int | None, ...]
    """The day of each run, sorted; None is never."""

    def chance(self, day: int) -> float:
        """To be ready by the end of that day."""
        return sum(ready is not None and ready <= day for ready in self.ready) / len(self.ready)


def forecast(
    question: Question, *, runs: int = RUNS, seed: str = "", marks: Sequence[int] = (7, 28)
) -> Forecast:
    """The same question and seed give the same forecast. `marks`: days from today to say what is solved by then."""
    # Each run has its own source: one with more work a day differs from its twin by that and by nothing else.
    lives = [
        live(life(question, source), source)
        for source in (random.Random(f"{seed}:{number}") for number in range(runs))
    ]
    ready = sorted((each.day for each in lives), key=_nones_last)
    days = sum((each.day or question.today + HORIZON) - question.today + 1 for each in lives)
    return Forecast(
        pomodoros=_range(_until_ready(lives, lambda each: each.minutes / POMODORO)),
        first_attempts=_range(_until_ready(lives, lambda each: each.first_minutes / POMODORO)),
        day=_range(ready),
        a_day=sum(each.minutes for each in lives) / POMODORO / days,
        solved={
            mark: _range(sorted(_solved_by(each, question.today + mark) for each in lives)) for mark in marks
        },
        steps=tuple(_middle(lives, number) for number in range(max(len(each.solved) for each in lives))),
        reviews=_reviews(lives),
        ready=tuple(ready),
    )


def _reviews(lives: Sequence[Lived]) -> float:
    spent = sum(each.minutes for each in lives)
    return sum(each.review_minutes for each in lives) / spent if spent else 0.0


def _until_ready(lives: Sequence[Lived], of: Callable[[Lived], float]) -> list[float | None]:
    return sorted((of(each) if each.day is not None else None for each in lives), key=_nones_last)


def _middle(lives: Sequence[Lived], number: int) -> int | None:
    days = sorted(
        (each.solved[number] if number < len(each.solved) else None for each in lives), key=_nones_last
    )
    return days[len(days) // 2]


def life(question: Question, source: random.Random) -> Life:
    """One person who may be the one that the data are of."""
    practice = question.practice
    pace, noise = _pace(practice.first, FIRST_TIME, source)
    again, again_noise = _pace(practice.again, ANOTHER_TIME, source)
    attendance = _attendance(practice, source)
    amount = _amount(question, source)
    hours = worth_of((practice.aside + practice.listed) / POMODORO) / POMODORO
    aside = source.betavariate(ASIDE[0] + hours * practice.aside, ASIDE[1] + hours * practice.listed)
    worth = worth_of(sum(practice.grades))
    shares = [source.gammavariate(a + worth * n, 1.0) for a, n in zip(GRADES, practice.grades, strict=True)]
    mean, variance = recall_bias(practice.recalls)
    return Life(
        today=question.today,
        end=question.today + HORIZON,
        interview=question.interview,
        tasks=question.tasks,
        hunt_minutes=question.hunt_minutes,
        cards=question.cards,
        first=(pace, noise),
        again=(again, again_noise),
        attendance=attendance,
        amount=amount + question.more,
        daily=question.daily_minutes,
        worked_today=question.worked_today,
        aside=aside / (1 - aside),
        grades=tuple(each / sum(shares) for each in shares),
        bias=source.gauss(mean, sqrt(variance)),
        parameters=question.parameters,
    )


def recall_bias(recalls: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Mean and variance of what must be added to the logit of recall: Laplace's approximation."""
    at, worth = 0.0, worth_of(len(recalls))
    offsets = [(log(chance / (1 - chance)), recalled) for chance, recalled in map(_inside, recalls)]
    for _ in range(8):
        slope, bend = -at / BIAS**2, 1 / BIAS**2
        for offset, recalled in offsets:
            chance = 1 / (1 + exp(-offset - at))
            slope += worth * (recalled - chance)
            bend += worth * chance * (1 - chance)
        at += slope / bend
    return at, 1 / bend


def worth_of(number: float) -> float:
    """Of each of so many facts."""
    return HALF / (HALF + number)


def _inside(recall: tuple[float, bool]) -> tuple[float, bool]:
    chance, recalled = recall
    return min(0.99, max(0.01, chance)), recalled


def _pace(ratios: Sequence[float], before: tuple[float, float], source: random.Random) -> tuple[float, float]:
    """Mean and deviation of log minutes against the author's: normal, with a scaled inverse chi-squared."""
    (usual, spread), worth = before, worth_of(len(ratios))
    number = worth * len(ratios)
    mean = sum(ratios) / len(ratios) if ratios else usual
    squares = worth * sum((each - mean) ** 2 for each in ratios)
    degrees = NOISE_WORTH + number
    variance = (NOISE_WORTH * NOISE**2 + squares) / source.gammavariate(degrees / 2, 2.0)
    precision = 1 / spread**2 + number / variance
    middle = (usual / spread**2 + number * mean / variance) / precision
    return source.gauss(middle, 1 / sqrt(precision)), sqrt(variance)


def _attendance(practice: Practice, source: random.Random) -> float:
    """The share of days with work. Somebody begins on a day with work: that day says nothing."""
    active = max(0, len(practice.worked) - 1)
    usual = DAYS_A_WEEK / 7
    worth = worth_of(practice.days)
    off = max(0, practice.days - active)
    return source.betavariate(DAYS_WORTH * usual + worth * active, DAYS_WORTH * (1 - usual) + worth * off)


def _amount(question: Question, source: random.Random) -> float:
    """Minutes on a day with work: Gamma, from the plan and from the days so far."""
    worked = question.practice.worked
    planned = question.weekly_pomodoros / DAYS_A_WEEK
    worth = worth_of(len(worked))
    days = AMOUNT_WORTH + worth * len(worked)
    pomodoros = AMOUNT_WORTH * planned + worth * sum(worked) / POMODORO
    shape = max(1.0, min(pomodoros, 4 * days))
    rate = source.gammavariate(shape, pomodoros / days / shape)
    return max(1.0, POMODORO * rate * exp(source.gauss(0, DRIFT)))


def _solved_by(lived: Lived, day: int) -> float:
    return float(sum(each <= day for each in lived.solved))


def _nones_last(value: float | None) -> tuple[bool, float]:
    return value is None, value or 0.0


def _range(values: Sequence[float | None]) -> Range:
    """Of sorted values."""
    last = len(values) - 1
    low, middle, high = (values[round(last * share)] for share in (0.1, 0.5, 0.9))
    return Range(low, middle, high)
