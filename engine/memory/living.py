"""One life that a forecast supposes, day by day: who comes, how long, what is reviewed, what is solved."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from heapq import heapify, heappop, heappush
from itertools import count
from math import exp
from random import Random
from typing import Any

import msgspec

from engine.memory.light import BACK_IN, Mark, light_will_do
from engine.memory.schedule import (
    CAP_SHARE,
    DEFAULT_DAYS_LEFT,
    decay_of,
    desired_retention,
    forgetting,
    fsrs_with,
    half_way,
    is_pressing,
)
from engine.types import Grade

SHARE = 0.7
"""Of a day that reviews may take, as `drill next` has it."""
BACKLOG = 3
"""More pressing than so many shares of the daily minutes: nothing new."""
EVENNESS = 3.0
"""Shape of what a day with work holds: the greater, the more alike the days."""


NO_HUNTS, LAPSED, IN_FULL, LIGHT = range(4)
"""What the next review of a card is: in full always; after a lapse; in full; a bug hunt."""


class Scheduled(msgspec.Struct, frozen=True):
    """What is scheduled. Days are local days; `minutes` the author's. `open`: on the list and not solved yet.

    `hunt`: what the next review is.
    """

    stability: float
    difficulty: float
    day: int
    due: int
    minutes: float
    open: bool = False
    hunt: int = NO_HUNTS


class Life(msgspec.Struct, frozen=True, kw_only=True):
    """`first`, `again`: mean and deviation of log minutes against the author's. `attendance`: the share of days with
    work, `amount` the minutes of such a day. `share`: minutes that `drill next` reckons with. `aside`: minutes that go
    elsewhere for each on the list. `grades`: shares of first grades. `bias`: on the logit of recall. `hunted`: of each
    task, whether it yields bug hunts; `hunt_minutes` of one. `parameters`: of the scheduler."""

    today: int
    end: int
    interview: int | None
    tasks: tuple[float, ...]
    cards: tuple[Scheduled, ...]
    first: tuple[float, float]
    again: tuple[float, float]
    attendance: float
    amount: float
    share: float
    worked_today: float
    aside: float
    grades: tuple[float, ...]
    bias: float
    hunted: tuple[bool, ...]
    hunt_minutes: float
    parameters: tuple[float, ...] = ()


class Lived(msgspec.Struct):
    """`day`: on which the last of the list was solved, None where that was never. `minutes` until then."""

    day: int | None
    minutes: float
    first_minutes: float
    """Of these, in first attempts."""
    review_minutes: float
    solved: list[int]
    """Days, one for each that was solved, in order."""


Queued = tuple[int, int, float, bool, int, Any, int]
"""A card as it is lived with: due, number, minutes, open, day of the last review, memory, what the next review is."""


def live(life: Life, source: Random) -> Lived:
    return _Living(life, source).to_the_end()


class _Living:
    def __init__(self, life: Life, source: Random) -> None:
        from fsrs_rs_python import MemoryState

        self.life = life
        # Days and attempts have sources of their own: of two lives that differ in one thing, the rest stays the same.
        self.days, self.source = Random(source.random()), source
        self.fsrs = fsrs_with(life.parameters)
        self.decay = decay_of(life.parameters)
        self.usual = min(1.0, exp(life.again[0]))
        self.begun = 0
        self.minutes = self.first_minutes = self.review_minutes = 0.0
        self.solved: list[int] = []
        self.left = len(life.tasks) + sum(card.open for card in life.cards)
        self.queue: list[Queued] = [
            (
                card.due,
                number,
                card.minutes,
                card.open,
                card.day,
                MemoryState(card.stability, card.difficulty),
                card.hunt,
            )
            for number, card in enumerate(life.cards)
        ]
        heapify(self.queue)
        self.numbers = count(len(self.queue))
        again, hard, good, _ = life.grades
        self.first_steps = (again, again + hard, again + hard + good)
        self.passed_steps = (hard / (1 - again), (hard + good) / (1 - again))

    def to_the_end(self) -> Lived:
        life, over = self.life, 0.0
        for day in range(life.today, life.end):
            if not self.left:
                break
            # Both are drawn on every day, whether they are needed or not.
            here = self.days.random() < life.attendance or (day == life.today and life.worked_today > 0)
            budget = self.days.gammavariate(EVENNESS, life.amount / EVENNESS)
            if here:
                gone = life.worked_today if day == life.today else 0.0
                over = min(0.0, self._work(day, max(0.0, budget - gone) + over))
        ready = None if self.left else self.solved[-1] if self.solved else life.today
        return Lived(ready, self.minutes, self.first_minutes, self.review_minutes, self.solved)

    def _work(self, day: int, budget: float) -> float:
        """Reviews up to their share, then what is new, then reviews. Gives what is left of the budget, or below 0."""
        before, life = self.minutes, self.life
        self.left_days = (life.interview or 0) - day
        due = []
        while self.queue and self.queue[0][0] <= day:
            due.append(heappop(self.queue))
        pressing = {card[1] for card in due if self._is_pressing(day, card)}
        due.sort(key=lambda card: card[1] not in pressing)
        waiting = sum(self._usual_minutes(card) for card in due[: len(pressing)])
        backlog = waiting > BACKLOG * SHARE * life.share
        due = self._review(day, due, budget * (1.0 if backlog else SHARE))
        while not backlog and self.begun < len(life.tasks) and self.minutes - before < budget:
            self._begin(day, life.tasks[self.begun], life.hunted[self.begun])
        for card in self._review(day, due, budget - (self.minutes - before)):
            heappush(self.queue, card)
        return budget - (self.minutes - before)

    def _review(self, day: int, due: list[Queued], budget: float) -> list[Queued]:
        """In this order until the budget is used up; gives what was not."""
        before = self.minutes
        for number, card in enumerate(due):
            if self.minutes - before >= budget or not self.left:
                return due[number:]
            self._repeat(day, card)
        return []

    def _begin(self, day: int, minutes: float, hunted: bool) -> None:
        self.begun += 1
        took = minutes * self._pace(self.life.first)
        self.first_minutes += took
        self.minutes += took * (1 + self.life.aside)
        lot = self.source.random()
        grade = sum(lot >= step for step in self.first_steps)
        if grade:
            self._solve(day)
        hunt = _after(IN_FULL, grade) if hunted else NO_HUNTS
        self._schedule(day, minutes, not grade, None, 0, grade, hunt)

    def _repeat(self, day: int, card: Queued) -> None:
        _, _, minutes, open_, last, memory, hunt = card
        if hunt == LIGHT:
            self._hunt(day, card)
            return
        self._spend(minutes * self._pace(self.life.again))
        grade = self._recalled(day - last, memory.stability)
        if grade and open_:
            self._solve(day)
        self._schedule(day, minutes, open_ and not grade, memory, day - last, grade, _after(hunt, grade))

    def _hunt(self, day: int, card: Queued) -> None:
        """Found, it is worth half a review; not found, a full one is due on the morrow."""
        _, _, minutes, open_, last, memory, _ = card
        self._spend(self.life.hunt_minutes * self._pace((0.0, self.life.again[1])))
        if not (grade := min(GOOD, self._recalled(day - last, memory.stability))):
            heappush(self.queue, (day + BACK_IN, next(self.numbers), minutes, open_, last, memory, IN_FULL))
            return
        left = self._days_left()
        states = self.fsrs.next_states(memory, retention_of(left), day - last)
        new = half_way(memory, (states.again, states.hard, states.good)[grade].memory)
        wish = self.fsrs.next_interval(new.stability, retention_of(left), grade + 1)
        due = day + max(1, min(round(wish), left // CAP_SHARE))
        heappush(self.queue, (due, next(self.numbers), minutes, open_, day, new, IN_FULL))

    def _spend(self, minutes: float) -> None:
        self.review_minutes += minutes
        self.minutes += minutes

    def _recalled(self, elapsed: int, stability: float) -> int:
        """The grade, 0 for again."""
        chance = forgetting(elapsed, stability, self.decay)
        odds = chance / max(1e-9, 1 - chance) * exp(self.life.bias)
        if self.source.random() >= odds / (1 + odds):
            return 0
        lot = self.source.random()
        return 1 + sum(lot >= step for step in self.passed_steps)

    def _is_pressing(self, day: int, card: Queued) -> bool:
        recall = forgetting(day - card[4], card[5].stability, self.decay)
        return is_pressing(recall, self._days_left())

    def _usual_minutes(self, card: Queued) -> float:
        return self.life.hunt_minutes if card[6] == LIGHT else self.usual * card[2]

    def _days_left(self) -> int:
        return self.left_days if self.left_days > 0 else DEFAULT_DAYS_LEFT

    def _solve(self, day: int) -> None:
        self.left -= 1
        self.solved.append(day)

    def _schedule(
        self, day: int, minutes: float, open_: bool, memory: Any, elapsed: int, grade: int, hunt: int
    ) -> None:
        left = self._days_left()
        states = self.fsrs.next_states(memory, retention_of(left), elapsed)
        state = (states.again, states.hard, states.good, states.easy)[grade]
        due = day + max(1, min(round(state.interval), left // CAP_SHARE))
        heappush(self.queue, (due, next(self.numbers), minutes, open_, day, state.memory, hunt))

    def _pace(self, of: tuple[float, float]) -> float:
        return exp(self.source.gauss(*of))


GOOD = 2


def _after(hunt: int, grade: int) -> int:
    """What follows a full review of that grade (0 again, 2 good), as light.ORDER has it."""
    if hunt == NO_HUNTS:
        return NO_HUNTS
    if grade < GOOD:
        return IN_FULL if grade else LAPSED
    return IN_FULL if hunt == LAPSED else LIGHT


def hunting(marks: Sequence[Mark]) -> int:
    """What the next review after these is, for a pattern that yields bug hunts."""
    if light_will_do(marks).light:
        return LIGHT
    full = [mark.grade for mark in marks if not mark.light]
    return LAPSED if full and full[-1] == Grade.AGAIN else IN_FULL


retention_of = cache(desired_retention)
