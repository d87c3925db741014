"""The people of forecast.py and walk.py: what they can do, how fast, how often they come, and how they forget."""

from __future__ import annotations

import random
import sys
from math import exp, log
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from learners import Learner, Problem, Response

from engine.memory.forecast import POMODORO
from engine.memory.schedule import forgetting

BEGINS = 739_000
"""A local day."""
HUNT_MINUTES = 3.0


class Task(NamedTuple):
    problem: Problem
    minutes: int
    hunted: bool = False


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
        right = self.rng.random() < self._recall(elapsed, stability)
        grade = self.rng.choices((2, 3, 4), (2, 6, 2))[0] if right else 1
        slow = 1.0 if right else 1.4
        return grade, slow * task.minutes * exp(self.again + self.rng.gauss(0, 0.4))

    def hunt(self, elapsed: int, stability: float) -> tuple[int, float]:
        """Found as likely as it would be solved."""
        right = self.rng.random() < self._recall(elapsed, stability)
        return 3 if right else 1, HUNT_MINUTES * exp(self.rng.gauss(0, 0.4))

    def _recall(self, elapsed: int, stability: float) -> float:
        chance = forgetting(elapsed, stability * self.memory)
        return (1 - self.response.slip) * chance + self.response.guess * (1 - chance)
