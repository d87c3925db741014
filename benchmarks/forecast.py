"""Simulated learners: does what `drill plan` says of the work left hold as often as it says?

    python benchmarks/forecast.py [--learners 200] [--seed 1]

Learners work through a list of problems, with FSRS reviews on the way, as `drill next` gives them: so much of a day for
reviews, nothing new in a backlog. They differ in what they can do, in speed, in how often they come and for how long;
they learn, take weekends and holidays, and answer by three response models: logistic; with slips and guesses; with much
more forgetting than FSRS assumes. After 3, 7, 14 and 28 days each is forecast from the record so far, then lived to the
end. Beside it a straight line: author's minutes left by the pace so far. Exit status 1 where a margin is not reached.
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

from learners import MODELS, Learner, Problem, Response, bank

from engine.memory import Scheduler
from engine.memory.forecast import HORIZON, POMODORO, Practice, Question, forecast
from engine.memory.living import BACKLOG, SHARE, Scheduled
from engine.memory.schedule import forgetting

AFTER = (3, 7, 14, 28)
LEAST, MOST = 0.73, 0.87
BEGINS = 739_000
"""A local day."""
NEVER = float("inf")
"""Not within the days that a forecast looks ahead: then it held where its high end lies beyond them, too."""
MINUTES = (10, 12, 15, 18, 20, 25, 25, 30, 35)


class Task(NamedTuple):
    problem: Problem
    minutes: int


class Person:
    """What is true of one learner. `plan` is what they say in the file: Pomodoros a week."""

    def __init__(self, rng: random.Random, response: Response) -> None:
        self.rng = rng
        self.response = response
        self.skill = Learner(rng, response)
        self.plan = rng.choice((12, 15, 20, 25, 30))
        self.speed = rng.gauss(0.05, 0.35)
        self.again = rng.gauss(log(0.45), 0.35)
        self.memory = exp(rng.gauss(0, 0.5)) * response.half_life / 90
        self.attendance = rng.betavariate(5, 2)
        self.weekend = rng.choice((1.0, 1.0, 0.5, 1.3))
        self.amount = POMODORO * self.plan / 5 * exp(rng.gauss(-0.1, 0.3))
        self.evenness = rng.choice((2.0, 4.0, 8.0))
        self.away_until = 0

    def minutes_of(self, day: int) -> float:
        """None of them on a day off."""
        if day == BEGINS:
            return max(15.0, self.amount)
        if self.rng.random() < 0.008:
            self.away_until = day + self.rng.randint(4, 10)
        here = self.rng.random() < self.attendance * (self.weekend if day % 7 > 4 else 1.0)
        length = self.rng.gammavariate(self.evenness, self.amount / self.evenness)
        return length if here and day >= self.away_until else 0.0

    def first(self, task: Task, day: int) -> tuple[int, float]:
        grade = self.skill.answer(task.problem, day - BEGINS)
        slow = 1.3 if grade == 1 else 1.0
        return grade, slow * task.minutes * exp(self.speed + self.rng.gauss(0, 0.45))

    def repeat(self, task: Task, elapsed: int, stability: float) -> tuple[int, float]:
        chance = forgetting(elapsed, stability * self.memory)
        chance = (1 - self.response.slip) * chance + self.response.guess * (1 - chance)
        right = self.rng.random() < chance
        grade = self.rng.choices((2, 3, 4), (2, 6, 2))[0] if right else 1
        slow = 1.0 if right else 1.4
        return grade, slow * task.minutes * exp(self.again + self.rng.gauss(0, 0.4))


class Course:
    """One person on their way through the list: what happened, and what drill knows of it."""

    def __init__(self, rng: random.Random, response: Response, problems: int) -> None:
        self.person = Person(rng, response)
        families = bank(rng)
        chosen = [rng.choice(families[number % len(families)]) for number in range(problems)]
        self.tasks = [Task(problem, rng.choice(MINUTES)) for problem in dict.fromkeys(chosen)]
        self.scheduler = Scheduler()
        self.reviews: dict[int, list[tuple[int, int]]] = {}
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
        due = sorted((card.due, number) for number, card in self.cards.items() if card.due <= self.day)
        waiting = min(1.0, exp(self.person.again)) * sum(self.tasks[number].minutes for _, number in due)
        backlog = waiting > BACKLOG * SHARE * self.daily
        done = 0.0
        new = (number for number in range(len(self.tasks)) if number not in self.reviews)
        while done < budget and not self.ready:
            reviewing = bool(due) and (backlog or done < SHARE * budget)
            number = None if reviewing or backlog else next(new, None)
            if number is None and due:
                number = due.pop(0)[1]
            if number is None:
                break
            done += self._attempt(number)
        self.worked[self.day] = done

    @property
    def daily(self) -> float:
        return POMODORO * self.person.plan / 7

    def _attempt(self, number: int) -> float:
        task, card = self.tasks[number], self.cards.get(number)
        if card is None:
            grade, minutes = self.person.first(task, self.day)
            self.first.append(log(minutes / task.minutes))
            self.grades[grade - 1] += 1
        else:
            elapsed = self.day - card.day
            grade, minutes = self.person.repeat(task, elapsed, card.stability)
            self.again.append(log(minutes / task.minutes))
            self.recalls.append((forgetting(elapsed, card.stability), grade > 1))
        if grade > 1:
            self.solved.add(number)
        history = self.reviews.setdefault(number, [])
        history.append((self.day, grade))
        found = self.scheduler.card(str(number), history)
        open_ = number not in self.solved
        self.cards[number] = Scheduled(
            found.stability, found.difficulty, found.day, found.due, task.minutes, open_
        )
        return minutes

    def question(self) -> Question:
        """In the morning of `day`."""
        return Question(
            today=self.day,
            tasks=tuple(task.minutes for n, task in enumerate(self.tasks) if n not in self.reviews),
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
        line = sum(question.tasks) * exp(fmean(one.first)) / POMODORO
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
