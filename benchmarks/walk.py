"""Simulated people on the core path, through the coach's own functions: what the plan says each week, and what came.

    python benchmarks/walk.py [--people 6] [--seed 1] [--weeks 8] [--interview DAYS]

The people are those of people.py; what they do is what `drill next` tells them, on the real bank and a log of their
own: first attempts, repeats, bug hunts, decks. The plan is read every seventh morning, then lived to its end. Exit
status 1 where the 80 % intervals hold less often than in 60 % of the readings: few people say no more than that.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from math import exp, inf
from pathlib import Path
from statistics import fmean, median
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from learners import FAMILIES, MODELS, TOPICS, Problem, Response
from people import BEGINS, Person, Task

from engine.bank import Bank, load_bank
from engine.coach import Choice, Filters, Gym, GymSettings
from engine.coach.cards import Scored
from engine.coach.foresight import Foresight
from engine.coach.road import Road
from engine.memory.forecast import HORIZON, POMODORO
from engine.progress import Log
from engine.types import Answer, Grade, Verdict, VerdictName
from engine.types import Problem as Item
from engine.types.errors import UnknownProblem

ROOT = Path(__file__).resolve().parent.parent
LEAST = 0.6
TOUCH = 10.0
"""Minutes after which the person runs what is written so far: a longer pause than 15 would be cut."""
FACTS = 3


class Reading(NamedTuple):
    """Pomodoros. `worked` before it, `true` left; inf beyond the horizon."""

    week: int
    done: int
    worked: float
    low: float
    middle: float
    high: float
    reviews: float
    first: float
    true: float

    @property
    def holds(self) -> bool:
        return self.low <= self.true <= self.high


class Walker:
    def __init__(self, bank: Bank, home: Path, response: Response, seed: str, interview: int | None) -> None:
        self.rng = random.Random(seed)
        self.person = Person(self.rng, response)
        self.bank = bank
        self.now = _morning(BEGINS)
        self.settings = GymSettings(
            daily_minutes=round(self.person.plan * POMODORO / 7),
            interview_date=date.fromordinal(BEGINS + interview) if interview else None,
        )
        self.gym = Gym(bank, Log.open(home / "progress.db"), self.settings, lambda: self.now)
        self.items = {item.slug: self._known(item) for item in bank.problems.values()}
        self.day = BEGINS
        self.worked = 0.0
        self.texts = 0

    def _known(self, item: Item) -> Task:
        family = sorted(self.bank.topics.families).index(self.bank.topics.family_of(item.topics[0]))
        topic = sum(map(ord, item.topics[0])) % TOPICS
        hardness = 0.9 * (item.difficulty - 3) + self.rng.gauss(0, 0.5)
        known = Problem(family % FAMILIES, topic, item.slug, item.difficulty, hardness)
        return Task(known, item.minutes)

    def live_a_day(self) -> None:
        self.now = _morning(self.day)
        budget, done = self.person.minutes_of(self.day), 0.0
        while done < budget:
            try:
                choice = self.gym.next(Filters())
            except UnknownProblem:
                break
            done += self._do(choice)
        self.worked += done
        self.day += 1

    def _do(self, choice: Choice) -> float:
        """Minutes."""
        before = self.now
        if choice.light:
            self._hunt(choice.problem)
        elif choice.problem.cards:
            self._deck(choice.problem)
        else:
            self._solve(choice.problem)
        return (self.now - before).total_seconds() / 60

    def _memory(self, item: Item) -> tuple[int, float] | None:
        card = self.gym.desk.reading().cards.get(item.pattern)
        return (self.day - card.day, card.stability) if card else None

    def _solve(self, item: Item) -> None:
        task, memory = self.items[item.slug], self._memory(item)
        if memory is None:
            grade, minutes = self.person.first(task, self.day)
        else:
            grade, minutes = self.person.repeat(task, *memory)
        self.gym.start(item)
        self._work(item, minutes)
        if grade == 1:
            self.gym.give_up(item)
            return
        if grade == 2:
            self.gym.hinted(item, 1, "nudge")
        self.gym.submitted(item, self._answer(), Verdict(name=VerdictName.AC, tests_passed=1, tests_total=1))

    def _hunt(self, item: Item) -> None:
        memory = self._memory(item)
        assert memory
        hunting = self.gym.hunts.begin(item)
        grade, minutes = self.person.hunt(*memory)
        self.now += timedelta(minutes=minutes)
        self.gym.hunts.ended(item, "found" if grade > 1 else "gave up", hunt=hunting.id)

    def _deck(self, item: Item) -> None:
        self.gym.start(item)
        reviews = self.gym.desk.reading().deck(item)
        for waiting in self.gym.cards.sitting(item).left:
            task = self.items[item.slug]
            if card := reviews.cards.get(waiting.card):
                grade, _ = self.person.repeat(task, self.day - card.day, card.stability)
            else:
                grade, _ = self.person.first(task, self.day)
            self.now += timedelta(minutes=exp(self.person.speed + self.rng.gauss(0, 0.4)))
            met = tuple(range(1, FACTS + 1)) if grade > 1 else ()
            scored = Scored(answer="said", met=met, facts=FACTS, grade=Grade(grade))
            self.gym.cards.answered(item, waiting.card, scored)

    def _work(self, item: Item, minutes: float) -> None:
        """So that no pause is cut."""
        nothing = Verdict(name=VerdictName.WA)
        while minutes > TOUCH:
            self.now += timedelta(minutes=TOUCH)
            minutes -= TOUCH
            self.gym.ran(item, self._answer(), nothing)
        self.now += timedelta(minutes=minutes)

    def _answer(self) -> Answer:
        self.texts += 1
        return Answer(name="solution.py", files={"solution.py": f"# {self.texts}".encode()})


def _morning(day: int) -> datetime:
    return datetime.fromordinal(day).replace(hour=6, tzinfo=UTC)


def walk(response: Response, seed: str, weeks: int, interview: int | None) -> list[Reading]:
    bank = load_bank([ROOT / "problems"])
    found: list[Reading] = []
    with tempfile.TemporaryDirectory() as home:
        one = Walker(bank, Path(home), response, seed, interview)
        left, ready = 1, inf
        while left and one.day < BEGINS + 7 * weeks + HORIZON:
            week, rest = divmod(one.day - BEGINS, 7)
            one.now = _morning(one.day)
            if week and not rest and week <= weeks:
                found.append(_read(one, week))
            one.live_a_day()
            left = len(_left(one))
        ready = inf if left else one.worked / POMODORO
    return [reading._replace(true=ready - reading.worked) for reading in found]


def _left(one: Walker) -> list[Item]:
    return Road(one.gym.desk.reading()).left()


def _read(one: Walker, week: int) -> Reading:
    plan = Foresight(one.gym.desk).outlook()
    said = plan.pomodoros
    low, middle, high = (inf if each is None else each for each in (said.low, said.middle, said.high))
    first = plan.first_attempts.middle or inf
    return Reading(week, plan.done, one.worked / POMODORO, low, middle, high, plan.reviews, first, 0.0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--people", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--weeks", type=int, default=8)
    parser.add_argument("--interview", type=int, help="days from the first day to an interview")
    chosen = parser.parse_args()
    every: list[Reading] = []
    with ProcessPoolExecutor(2) as pool:
        runs = [
            pool.submit(walk, MODELS[number % 3], f"{chosen.seed}:{number}", chosen.weeks, chosen.interview)
            for number in range(chosen.people)
        ]
        for number, run in enumerate(runs):
            found = run.result()
            report(number, found)
            every += found
    held = fmean(each.holds for each in every)
    print(f"\n{len(every)} readings: {held:.2f} of the 80 % intervals held")
    return 0 if held >= LEAST else 1


def report(number: int, found: list[Reading]) -> None:
    print(f"\nperson {number + 1}, {MODELS[number % 3].name}")
    print("  week  done  worked  left: low middle  high  first attempts, share of reviews  came  holds")
    for each in found:
        print(
            f"  {each.week:4}  {each.done:4}  {each.worked:6.0f}  {each.low:9.0f} {each.middle:6.0f} {each.high:5.0f}"
            f"  {each.first:14.0f} {each.reviews:17.2f}  {each.true:4.0f}  {'yes' if each.holds else 'NO'}"
        )
    ends = [(each.worked + each.middle) for each in found if each.middle < inf]
    steps = [abs(b / a - 1) for a, b in pairwise(ends)]
    if steps:
        print(
            f"  work in all as foreseen moved by {median(steps):.0%} a week in the middle, {max(steps):.0%} at most"
        )


if __name__ == "__main__":
    sys.exit(main())
