"""Simulated learners: does what `drill plan` says of the work left hold as often as it says?

    python benchmarks/forecast.py [--learners 200] [--seed 1]

Learners work through a list of problems, with FSRS reviews on the way, as `drill next` gives them: so much of a day for
reviews, every other one a bug hunt where there are bugs, nothing new in a backlog. They differ in what they can do, in
speed, in how often they come and for how long; they learn, take weekends and holidays, and answer by three response
models: logistic; with slips and guesses; with much more forgetting than FSRS assumes. After 3, 7, 14 and 28 days each
is forecast from the record so far, then lived to the end. Beside it a straight line: author's minutes left by the pace
so far. Exit status 1 where a margin is not reached.
"""

from __future__ import annotations

import argparse
import random
import sys
from concurrent.futures import ProcessPoolExecutor
from math import exp, log
from pathlib import Path
from statistics import fmean, median
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from learners import MODELS, Response, bank
from people import BEGINS, HUNT_MINUTES, Person, Task

from engine.memory import Scheduler
from engine.memory.forecast import HORIZON, POMODORO, Practice, Question, forecast
from engine.memory.light import Mark, light_will_do
from engine.memory.living import BACKLOG, SHARE
from engine.memory.schedule import forgetting, is_pressing
from engine.memory.supposed import NO_HUNTS, Scheduled, hunting
from engine.memory.supposed import Task as Ahead

AFTER = (3, 7, 14, 28)
LEAST, MOST = 0.73, 0.87
NEVER = float("inf")
"""Not within the days that a forecast looks ahead: then it held where its high end lies beyond them, too."""
MINUTES = (10, 12, 15, 18, 20, 25, 25, 30, 35)
HUNTED = 0.74
"""The share of problems that yield bug hunts, as on the core path."""


class Course:
    """One person on their way through the list: what happened, and what drill knows of it."""

    def __init__(self, rng: random.Random, response: Response, problems: int) -> None:
        self.person = Person(rng, response)
        families = bank(rng)
        chosen = [rng.choice(families[number % len(families)]) for number in range(problems)]
        self.tasks = [
            Task(problem, rng.choice(MINUTES), rng.random() < HUNTED) for problem in dict.fromkeys(chosen)
        ]
        self.scheduler = Scheduler()
        self.reviews: dict[int, list[Mark]] = {}
        self.cards: dict[int, Scheduled] = {}
        self.solved: set[int] = set()
        self.first: list[float] = []
        self.again: list[float] = []
        self.grades = [0, 0, 0, 0]
        self.recalls: list[tuple[float, bool]] = []
        self.worked: dict[int, float] = {}
        self.day = BEGINS

    @property
    def ready(self) -> bool:
        return len(self.solved) == len(self.tasks)

    @property
    def total(self) -> float:
        return sum(self.worked.values())

    def live_a_day(self) -> None:
        budget = self.person.minutes_of(self.day)
        if budget > 0:
            self._work(budget)
        self.day += 1

    def _work(self, budget: float) -> None:
        due = [number for _, number in sorted((card.due, n) for n, card in self.cards.items())]
        due = [number for number in due if self.cards[number].due <= self.day]
        pressing = set(filter(self._is_pressing, due))
        backlog = sum(map(self._usual, pressing)) > BACKLOG * SHARE * self.daily
        if backlog:
            due.sort(key=self._recall, reverse=True)
        due.sort(key=lambda number: number not in pressing)
        done = 0.0
        new = (number for number in range(len(self.tasks)) if number not in self.reviews)
        while done < budget and not self.ready:
            share = SHARE * self.daily - done
            number = next((n for n in due if backlog or not done or self._usual(n) <= share), None)
            if number is None:
                number = next(new, due[0] if due else None)
            if number is None:
                break
            if number in due:
                due.remove(number)
            done += self._attempt(number)
        self.worked[self.day] = done

    def _recall(self, number: int) -> float:
        card = self.cards[number]
        return forgetting(self.day - card.day, card.stability)

    def _is_pressing(self, number: int) -> bool:
        return is_pressing(self._recall(number), self.scheduler.days_left(self.day))

    def _usual(self, number: int) -> float:
        """Minutes, as drill reckons them."""
        if self._by_hunt(number):
            return HUNT_MINUTES
        return min(1.0, exp(self.person.again)) * self.tasks[number].minutes

    def _by_hunt(self, number: int) -> bool:
        return self.tasks[number].hunted and light_will_do(self.reviews[number]).light

    @property
    def daily(self) -> float:
        return POMODORO * self.person.plan / 7

    def _attempt(self, number: int) -> float:
        task, card = self.tasks[number], self.cards.get(number)
        light = False
        if card is None:
            grade, minutes = self.person.first(task, self.day)
            self.first.append(log(minutes / task.minutes))
            self.grades[grade - 1] += 1
        elif light := self._by_hunt(number):
            grade, minutes = self.person.hunt(self.day - card.day, card.stability)
        else:
            elapsed = self.day - card.day
            grade, minutes = self.person.repeat(task, elapsed, card.stability)
            self.again.append(log(minutes / task.minutes))
            self.recalls.append((forgetting(elapsed, card.stability), grade > 1))
        if grade > 1:
            self.solved.add(number)
        history = self.reviews.setdefault(number, [])
        history.append(Mark(self.day, grade, light))
        found = self.scheduler.card(str(number), history)
        self.cards[number] = Scheduled(
            found.stability,
            found.difficulty,
            found.day,
            found.due,
            task.minutes,
            number not in self.solved,
            hunting(history) if task.hunted else NO_HUNTS,
        )
        return minutes

    def question(self) -> Question:
        """In the morning of `day`."""
        return Question(
            today=self.day,
            tasks=tuple(
                Ahead(task.minutes, task.hunted) for n, task in enumerate(self.tasks) if n not in self.reviews
            ),
            cards=tuple(self.cards.values()),
            practice=Practice(
                first=tuple(self.first),
                again=tuple(self.again),
                grades=tuple(self.grades),  # type: ignore[arg-type]
                recalls=tuple(self.recalls),
                days=self.day - BEGINS - 1,
                worked=tuple(self.worked.values()),
                listed=sum(self.worked.values()),
            ),
            weekly_pomodoros=self.person.plan,
            daily_minutes=self.daily,
        )


class Held(NamedTuple):
    """One forecast and what came: Pomodoros, and days from then. `line`: the straight line's Pomodoros."""

    after: int
    low: float
    middle: float
    high: float
    true: float
    line: float
    first_day: float
    last_day: float
    true_day: float

    @property
    def work(self) -> bool:
        return self.low <= self.true <= self.high

    @property
    def day(self) -> bool:
        return self.first_day <= self.true_day <= self.last_day


def course(response: Response, seed: str, problems: int, runs: int) -> list[Held]:
    one = Course(random.Random(seed), response, problems)
    asked = []
    while not one.ready and one.day < BEGINS + AFTER[-1] + HORIZON:
        if one.day - BEGINS in AFTER:
            asked.append((one.day, one.total, one.question()))
        one.live_a_day()
    found = []
    for day, before, question in asked:
        said = forecast(question, runs=runs, seed=seed)
        low, middle, high, first, last = (
            NEVER if each is None else each
            for each in (
                said.pomodoros.low,
                said.pomodoros.middle,
                said.pomodoros.high,
                said.day.low,
                said.day.high,
            )
        )
        line = sum(task.minutes for task in question.tasks) * exp(fmean(one.first)) / POMODORO
        there = one.ready and one.day - 1 < day + HORIZON
        true, true_day = ((one.total - before) / POMODORO, one.day - 1) if there else (NEVER, NEVER)
        found.append(Held(day - BEGINS, low, middle, high, true, line, first, last, true_day))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--learners", type=int, default=200)
    parser.add_argument("--problems", type=int, default=70)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    failed = 0
    with ProcessPoolExecutor(2) as pool:
        for response in MODELS:
            seeds = [f"{chosen.seed}:{number}" for number in range(chosen.learners)]
            size = len(seeds)
            lists = list(
                pool.map(
                    course,
                    [response] * size,
                    seeds,
                    [chosen.problems] * size,
                    [chosen.runs] * size,
                    chunksize=4,
                )
            )
            failed += report(response, lists)
    return 1 if failed else 0


def report(response: Response, lists: list[list[Held]]) -> int:
    late = sum(any(each.true == NEVER for each in helds) for helds in lists)
    print(f"\n{response.name}: {len(lists)} learners, {late} of them not ready within {HORIZON} days")
    failed = 0
    for after in AFTER:
        found = [each for helds in lists for each in helds if each.after == after]
        if not found:
            continue
        share, days = fmean(each.work for each in found), fmean(each.day for each in found)
        holds = LEAST <= share <= MOST
        failed += not holds
        ended = [each for each in found if each.true < NEVER]
        wide = median(each.high / each.low for each in found if each.low and each.low < NEVER)
        off = median(each.middle / each.true for each in ended)
        straight = median(each.line / each.true for each in ended)
        above = fmean(each.true > each.high for each in found)
        print(
            f"  after {after:2} days ({len(found):3} forecasts): work left in the 80 % interval {share:.2f} "
            f"{'holds' if holds else 'FALLS SHORT'} (above {above:.2f}), the day {days:.2f}; "
            f"high/low {wide:.2f}; middle {off:.2f} and straight line {straight:.2f} of the truth"
        )
    return failed


if __name__ == "__main__":
    sys.exit(main())
