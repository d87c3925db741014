"""From the log to what a forecast rests on: how fast, how often, how well this person works."""

from __future__ import annotations

from collections.abc import Iterator
from math import log

from msgspec.structs import replace

from engine.coach.deck_memory import CARD_MINUTES
from engine.coach.road import Road
from engine.coach.view import View
from engine.memory import Card, retrievability
from engine.memory.forecast import GRADES, Practice, Question, worth_of
from engine.memory.skill import LEVEL
from engine.memory.supposed import NO_HUNTS, SITTING, Scheduled, Task, hunting
from engine.mutants.bugs import has_bugs
from engine.progress import Closing
from engine.types import Problem

NEWEST = 400
"""Closings that are looked at."""
FASTEST, SLOWEST = 0.05, 5.0
"""Times the author's minutes; what lies outside says more about the clock than about the person."""
LEAST_LEFT = 2.0
"""Minutes that an open attempt takes at least."""


def question(view: View, road: Road, weekly_pomodoros: float, *, more: float = 0.0) -> Question:
    left = road.left()
    named: dict[str, str] = {}
    for problem in left:
        if problem.pattern in view.cards:
            named.setdefault(problem.pattern, problem.slug)
    by_card = set(named.values())
    usual = _usual_level(view, road)
    return Question(
        today=view.day,
        tasks=tuple(_task(view, problem, usual) for problem in left if problem.slug not in by_card),
        cards=tuple(
            _scheduled(view, pattern, card, pattern in named)
            for pattern, card in view.cards.items()
            if pattern in view.patterns
        ),
        hunt_minutes=view.hunt_minutes,
        practice=practice(view, road),
        weekly_pomodoros=weekly_pomodoros,
        daily_minutes=view.minutes,
        interview=view.scheduler.interview,
        parameters=view.scheduler.parameters,
        worked_today=view.state.work.get(view.day, 0) / 60e6,
        more=more,
    )


def practice(view: View, road: Road) -> Practice:
    listed = {problem.id for problem in road.problems}
    decks = {problem.id for problem in road.problems if problem.cards}
    worked = {day: work / 60e6 for day, work in view.state.work.items() if work and day < view.day}
    before = _cards_before(view)
    first: list[float] = []
    again: list[float] = []
    grades = [0, 0, 0, 0]
    aside = of_list = 0.0
    for closing in view.state.closings[-NEWEST:]:
        minutes = (closing.work_seconds or 0) / 60
        fresh = _is_first(view, closing)
        if closing.counted is None:
            aside += 0.0 if closing.problem_id in decks else minutes
            continue
        if (ratio := _ratio(view, closing)) is not None:
            (first if fresh else again).append(ratio)
        if fresh:
            grades[closing.counted - 1] += 1
        card = before.get(closing.attempt)
        if closing.problem_id in listed and (fresh or (card and card.due <= closing.day)):
            of_list += minutes
        elif not (card and card.due <= closing.day):
            aside += minutes
    return Practice(
        first=tuple(first),
        again=tuple(again),
        grades=(grades[0], grades[1], grades[2], grades[3]),
        recalls=tuple(_recalls(view, before)),
        days=max(0, view.day - min(worked) - 1) if worked else 0,
        worked=tuple(worked.values()),
        aside=aside,
        listed=of_list,
    )


def _task(view: View, problem: Problem, usual: float) -> Task:
    if problem.cards:
        return Task(CARD_MINUTES, cards=len(problem.cards))
    harder = LEVEL * (problem.difficulty - usual)
    return Task(_minutes_left(view, problem), has_bugs(problem), harder)


def _usual_level(view: View, road: Road) -> float:
    """Of what the first grades are of: a path begins with what is easy. What is supposed of them is of all the plan."""
    listed = [problem.difficulty for problem in road.problems if not problem.cards]
    done = [
        problem.difficulty
        for closing in view.state.closings[-NEWEST:]
        if closing.counted is not None and _is_first(view, closing)
        if (problem := view.bank.by_id(closing.problem_id))
    ]
    supposed, worth = sum(GRADES), worth_of(len(done))
    plan = sum(listed) / len(listed) if listed else 0.0
    return (supposed * plan + worth * sum(done)) / (supposed + worth * len(done))


def _scheduled(view: View, pattern: str, card: Card, open_: bool) -> Scheduled:
    found = Scheduled(
        card.stability, card.difficulty, card.day, card.due, _minutes_again(view, pattern), open_
    )
    if open_ and (deck := view.decks.get(pattern)):
        fresh = len(deck.problem.cards) - len(deck.cards)
        return replace(found, minutes=CARD_MINUTES, kind=SITTING, unknown=(fresh, len(deck.unknown) - fresh))
    return replace(found, kind=hunting(view.marks(pattern)) if _has_hunts(view, pattern) else NO_HUNTS)


def _minutes_left(view: View, problem: Problem) -> float:
    attempt = view.attempt(problem)
    gone = attempt.work / 60e6 if attempt else 0.0
    return max(LEAST_LEFT, problem.minutes - gone)


def _minutes_again(view: View, pattern: str) -> float:
    """Of a deck the next sitting."""
    deck = view.decks.get(pattern)
    return deck.minutes if deck else view.patterns[pattern][0].minutes


def _has_hunts(view: View, pattern: str) -> bool:
    return any(map(has_bugs, view.patterns[pattern]))


def _is_first(view: View, closing: Closing) -> bool:
    history = view.state.histories[closing.problem_id]
    return (
        next((each.attempt for each in history.closings if each.counted is not None), "") == closing.attempt
    )


def _ratio(view: View, closing: Closing) -> float | None:
    problem = view.bank.by_id(closing.problem_id)
    if problem is None or not closing.work_seconds:
        return None
    return log(min(SLOWEST, max(FASTEST, closing.work_seconds / 60 / problem.minutes)))


def _cards_before(view: View) -> dict[str, Card]:
    """By attempt of a review: what was known of the pattern before it."""
    found = {}
    for pattern, closings in view.reviews.items():
        marks = view.marks(pattern)
        for closing in closings[1:]:
            found[closing.attempt] = [mark for mark in marks if mark.day < closing.day]
    newest = [closing.attempt for closing in view.state.closings if closing.attempt in found][-NEWEST:]
    return view.scheduler.cards({attempt: found[attempt] for attempt in newest})


def _recalls(view: View, before: dict[str, Card]) -> Iterator[tuple[float, bool]]:
    for closings in view.reviews.values():
        for closing in closings[1:]:
            if card := before.get(closing.attempt):
                yield retrievability(card, closing.day), (closing.counted or 0) > 1
