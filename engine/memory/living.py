"""One life that a forecast supposes, day by day: who comes, how long, what is reviewed, what is solved."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from itertools import count
from math import exp
from random import Random
from typing import Any

from engine.memory.light import BACK_IN
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
from engine.memory.supposed import (
    GOOD,
    IN_FULL,
    LIGHT,
    NO_HUNTS,
    SITTING,
    Life,
    Lived,
    Scheduled,
    Task,
    after,
)

SHARE = 0.7
"""Of the daily minutes that reviews may take, as `drill next` has it."""
BACKLOG = 3
"""More pressing than so many such shares: nothing new."""
EVENNESS = 3.0
"""Shape of what a day with work holds: the greater, the more alike the days."""
ASKED = 10
"""Cards of a deck in one sitting."""


Queued = tuple[int, int, float, bool, int, Any, int]
"""A card as it is lived with: due, number, minutes, open, day of the last review, memory, what the next review is. The
memory of a deck that is not known yet is how many cards were never asked, and how many not known."""


def live(life: Life, source: Random) -> Lived:
    return _Living(life, source).to_the_end()


class _Living:
    def __init__(self, life: Life, source: Random) -> None:
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
        self.queue = [_queued(number, card) for number, card in enumerate(life.cards)]
        heapify(self.queue)
        self.numbers = count(len(self.queue))
        again, hard, good, _ = life.grades
        self.again = again
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
        share = SHARE * life.daily
        recall = {card[1]: self._recall(day, card) for card in due}
        pressing = {number for number, chance in recall.items() if is_pressing(chance, self._days_left())}
        due.sort(key=lambda card: card[1] not in pressing)
        backlog = sum(map(self._usual_minutes, due[: len(pressing)])) > BACKLOG * share
        if backlog:
            due.sort(key=lambda card: (card[1] not in pressing, -recall[card[1]]))
        due = self._review(day, due, budget, budget if backlog else share)
        while not backlog and self.begun < len(life.tasks) and self.minutes - before < budget:
            self._begin(day, life.tasks[self.begun])
        rest = budget - (self.minutes - before)
        for card in self._review(day, due, rest, rest):
            heappush(self.queue, card)
        return budget - (self.minutes - before)

    def _review(self, day: int, due: list[Queued], budget: float, share: float) -> list[Queued]:
        """In this order, until the budget is used up; gives what was not done. What is not the first must fit into the
        share."""
        before, held = self.minutes, []
        for card in due:
            gone = self.minutes - before
            if gone >= budget or not self.left or (gone and self._usual_minutes(card) > share - gone):
                held.append(card)
            else:
                self._repeat(day, card)
        return held

    def _begin(self, day: int, task: Task) -> None:
        self.begun += 1
        if task.cards:
            self.first_minutes += self._sit(day, task.minutes, (task.cards, 0))
            return
        took = task.minutes * self._pace(self.life.first)
        self.first_minutes += took
        self.minutes += took * (1 + self.life.aside)
        passed = self.source.random() >= _shifted(self.again, task.harder)
        grade = self._passed() if passed else 0
        if grade:
            self._solve(day)
        kind = after(IN_FULL, grade) if task.hunted else NO_HUNTS
        self._schedule(day, task.minutes, not grade, None, 0, grade, kind)

    def _repeat(self, day: int, card: Queued) -> None:
        _, _, minutes, open_, last, memory, kind = card
        if kind == LIGHT:
            self._hunt(day, card)
            return
        if kind == SITTING:
            self.review_minutes += self._sit(day, minutes, memory)
            return
        self._spend(minutes * self._pace(self.life.again))
        grade = self._recalled(day - last, memory.stability)
        if grade and open_:
            self._solve(day)
        self._schedule(day, minutes, open_ and not grade, memory, day - last, grade, after(kind, grade))

    def _hunt(self, day: int, card: Queued) -> None:
        """Found, it is worth half a review; not found, a full one is due on the morrow."""
        _, _, minutes, open_, last, memory, _ = card
        self._spend(self.life.hunt_minutes * self._pace((0.0, self.life.again[1])))
        if not (grade := min(GOOD, self._recalled(day - last, memory.stability))):
            heappush(self.queue, (day + BACK_IN, next(self.numbers), minutes, open_, last, memory, IN_FULL))
            return
        left = self._days_left()
        states = self.fsrs.next_states(memory, desired_retention(left), day - last)
        new = half_way(memory, (states.again, states.hard, states.good)[grade].memory)
        wish = self.fsrs.next_interval(new.stability, desired_retention(left), grade + 1)
        due = day + max(1, min(round(wish), left // CAP_SHARE))
        heappush(self.queue, (due, next(self.numbers), minutes, open_, day, new, IN_FULL))

    def _sit(self, day: int, minutes: float, unknown: tuple[int, int]) -> float:
        """A sitting over a deck, on the morrow again until each card was known once. Gives its minutes."""
        fresh, missed = unknown
        again = min(ASKED, missed)
        asked = again + min(ASKED - again, fresh)
        fresh -= asked - again
        missed += sum(self.source.random() < self.again for _ in range(asked)) - again
        took = asked * minutes * self._pace(self.life.first)
        self.minutes += took
        if fresh or missed:
            due = day + BACK_IN
            heappush(self.queue, (due, next(self.numbers), minutes, True, day, (fresh, missed), SITTING))
        else:
            self._solve(day)
            self._schedule(day, ASKED * minutes, False, None, 0, GOOD, NO_HUNTS)
        return took

    def _spend(self, minutes: float) -> None:
        self.review_minutes += minutes
        self.minutes += minutes

    def _recalled(self, elapsed: int, stability: float) -> int:
        """The grade, 0 for again."""
        chance = forgetting(elapsed, stability, self.decay)
        if self.source.random() >= _shifted(chance, self.life.bias):
            return 0
        return self._passed()

    def _passed(self) -> int:
        lot = self.source.random()
        return 1 + sum(lot >= step for step in self.passed_steps)

    def _recall(self, day: int, card: Queued) -> float:
        return 0.0 if card[6] == SITTING else forgetting(day - card[4], card[5].stability, self.decay)

    def _usual_minutes(self, card: Queued) -> float:
        if card[6] == SITTING:
            return min(ASKED, sum(card[5])) * card[2]
        return self.life.hunt_minutes if card[6] == LIGHT else self.usual * card[2]

    def _days_left(self) -> int:
        return self.left_days if self.left_days > 0 else DEFAULT_DAYS_LEFT

    def _solve(self, day: int) -> None:
        self.left -= 1
        self.solved.append(day)

    def _schedule(
        self, day: int, minutes: float, open_: bool, memory: Any, elapsed: int, grade: int, kind: int
    ) -> None:
        left = self._days_left()
        states = self.fsrs.next_states(memory, desired_retention(left), elapsed)
        state = (states.again, states.hard, states.good, states.easy)[grade]
        due = day + max(1, min(round(state.interval), left // CAP_SHARE))
        heappush(self.queue, (due, next(self.numbers), minutes, open_, day, state.memory, kind))

    def _pace(self, of: tuple[float, float]) -> float:
        return exp(self.source.gauss(*of))


def _queued(number: int, card: Scheduled) -> Queued:
    from fsrs_rs_python import MemoryState

    sitting = card.kind == SITTING
    memory: Any = card.unknown if sitting else MemoryState(card.stability, card.difficulty)
    return card.due, number, card.minutes, card.open, card.day, memory, card.kind


def _shifted(chance: float, by: float) -> float:
    """On the logit."""
    odds = chance / max(1e-9, 1 - chance) * exp(by)
    return odds / (1 + odds)
