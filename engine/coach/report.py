"""What the gym answers: plain data, so that a screen only has to format it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Literal

import msgspec

from engine.types import Grade, Problem

ChoiceKind = Literal["unfinished", "due", "weak", "new", "ahead"]


class GymSettings(msgspec.Struct, frozen=True, kw_only=True):
    """`device` empty: the one that the log was made on. `path`: the study path that new problems follow.

    `daily_minutes`: what the person wants to practise a day. `weights`, by track: how early its problems come on
    the path, 0 for not at all. `target`: the day to be ready by.
    `cache`: a folder in which what is derived from a long log may be kept.
    """

    engine_version: str = ""
    interview_date: date | None = None
    device: str = ""
    path: str = "core"
    daily_minutes: int = 50
    weights: dict[str, float] = {}
    target: date | None = None
    cache: Path | None = None


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """What may be chosen. `topic` may name a family; `minutes` is the most there is time for.

    `new`, `due`: nothing else. `seen`: what was answered before, due first, then what is likely forgotten.
    """

    topic: str | None = None
    track: str | None = None
    kind: str | None = None
    difficulty: int | None = None
    minutes: int | None = None
    new: bool = False
    due: bool = False
    seen: bool = False


class Choice(msgspec.Struct, frozen=True):
    """`score` is what decided between those of its kind: a chance from 0 to 1, or a place on the path.

    `light`: as a bug hunt.
    """

    problem: Problem
    reason: str
    kind: ChoiceKind
    score: float = 0.0
    light: bool = False


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """One step of choosing: its candidates, best first, and `repeats_topic` for each. `open`: it was its turn."""

    kind: ChoiceKind
    open: bool
    words: str
    score: str
    candidates: tuple[Choice, ...]
    repeats_topic: tuple[bool, ...]
    chosen: bool


class Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """An open attempt. `continued`: it was open already. `hint_reached`: the last hint seen, 0 for none."""

    id: str
    problem_id: str
    slug: str
    started: datetime
    continued: bool = False
    submissions: int = 0
    hints_nudge: int = 0
    hints_approach: int = 0
    hint_reached: int = 0
    work_seconds: float = 0.0


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What an answer, a surrender or a change of the grade led to.

    `counted`: it was charged as a submission. `closed`: the attempt ended with it. `reason` without `grade`
    says why there is none. `scheduled` is False where the pattern had its grade of the day already.
    `previews`: the due date by grade. `highest` above `grade`: only time stood against it, ask the person.
    """

    counted: bool = False
    closed: bool = False
    submissions: int = 0
    grade: Grade | None = None
    reason: str = ""
    highest: Grade | None = None
    scheduled: bool = False
    due: date | None = None
    interval_days: int | None = None
    previews: dict[Grade, date] = {}
    repeated_old_answer: bool = False
    graded_before: bool = False
    """The attempt had ended earlier today; this answer was judged for its own sake."""
    work_seconds: float | None = None


class Graded(msgspec.Struct, frozen=True):
    """A grade that stands, why, and how far the person may raise it. `card`: of a deck, its id."""

    problem: Problem
    grade: Grade
    reason: str
    highest: Grade
    due: date | None
    card: str = ""


class Today(msgspec.Struct, frozen=True, kw_only=True):
    """`done`: slugs of the problems closed today, in order. `minutes` at work today. `streak` in days."""

    day: date
    current: Attempt | None
    due: int
    done: tuple[str, ...]
    accepted: int
    minutes: int
    streak: int
    next: Choice | None
    """None where nothing fits; then `nothing` says why."""
    nothing: str = ""
    first: bool = False
    """Nothing was ever begun."""


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """The chance to solve an unseen problem of the middle level, from 0 to 1, with the interval it lies in.

    `command` is the one to work on it; empty where the bank has nothing for it.
    """

    slug: str
    title: str
    level: float
    low: float
    high: float
    in_bank: int
    command: str


class TopicWeakness(Estimate, frozen=True, kw_only=True):
    """With what the estimate rests on. `trend`: how the level changed in 30 days; None without results before."""

    results: int
    accepted: int
    first_try: int
    problems: int
    last: date
    few_data: bool
    trend: float | None


class FamilyWeakness(TopicWeakness, frozen=True, kw_only=True):
    topics: tuple[TopicWeakness, ...]


class PlacementAnswer(msgspec.Struct, frozen=True):
    """`result`: open, shown (solved well), solved, failed, left (for another) or cannot.

    `minutes` of work, the author's where unknown.
    """

    slug: str
    result: str
    minutes: float


class PlacementOffer(msgspec.Struct, frozen=True):
    """A problem that would show much: `spares` others, of `spares_minutes`; `chance` that it is solved."""

    problem: Problem
    family: str
    chance: float
    spares: int
    spares_minutes: int
    score: float


class PlacementStatus(msgspec.Struct, frozen=True, kw_only=True):
    """`claims`: rating 0 to 3 by family; `levels`: shown, by family; `tested_out`: slugs not solved but shown.

    `current`: slug of the problem that is open in it. `begun` None: never.
    """

    begun: date | None
    running: bool
    minutes_left: int
    claims: dict[str, int]
    unclaimed: tuple[str, ...]
    asked: tuple[PlacementAnswer, ...]
    current: str
    offers: tuple[PlacementOffer, ...]
    levels: dict[str, int]
    tested_out: tuple[str, ...]


class SessionStatus(msgspec.Struct, frozen=True, kw_only=True):
    """A review session of today. `minutes_left` counts work, `closed` and `accepted` what ended in it."""

    minutes: int
    minutes_left: int
    topic: str
    current: str
    closed: tuple[str, ...]
    accepted: int


class Week(msgspec.Struct, frozen=True):
    """`monday` is its first day."""

    monday: date
    accepted: int


class TrackCount(msgspec.Struct, frozen=True):
    """`minutes` of work in it."""

    track: str
    solved: int
    begun: int
    total: int
    minutes: int = 0


class DayWork(msgspec.Struct, frozen=True):
    """Minutes of work and problems accepted on a local day."""

    day: date
    minutes: int
    accepted: int


class Recalled(msgspec.Struct, frozen=True):
    """Of reviews after the first, how many were not graded Again; `aimed`: the share that intervals aim at now."""

    reviews: int
    recalled: int
    recent_reviews: int
    recent_recalled: int
    aimed: float


class DayLoad(msgspec.Struct, frozen=True):
    """What comes due on a day if nothing is done before; today holds what is overdue."""

    day: date
    due: int
    minutes: int


class Stats(msgspec.Struct, frozen=True, kw_only=True):
    """`weeks`: the last twelve, oldest first. `first_try_rate`, `hint_free_rate`: of the graded attempts; None without
    any. `heat`: days with work, of a year; `load`: each of the next thirty days, today first.
    """

    solved: int
    total: int
    attempts: int
    weeks: tuple[Week, ...]
    tracks: tuple[TrackCount, ...]
    first_try_rate: float | None
    streak: int
    longest_streak: int
    days: int
    work_seconds: float
    since: date | None
    hint_free_rate: float | None
    recalled: Recalled
    heat: tuple[DayWork, ...]
    load: tuple[DayLoad, ...]
    today: date
    pomodoros: int


class Note(msgspec.Struct, frozen=True):
    at: datetime
    text: str
