"""How well a topic is known. An interim rule: graded outcomes weighted by recency, with an interval."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from engine.types import Grade

HALF_LIFE_DAYS = 30.0
OUTCOME: dict[int, float] = {Grade.AGAIN: 0.0, Grade.HARD: 0.5, Grade.GOOD: 0.85, Grade.EASY: 1.0}
"""What a grade is worth between not known and known."""

PRIOR = 1.0
"""One outcome of each sort is assumed before the first is seen."""

DEVIATIONS = 1.28 * 1.15
"""An 80 % interval, 15 % wider: nominal ones held too rarely in simulation (facts-learning.md)."""

FEW = 3


class Outcome(msgspec.Struct, frozen=True):
    """`weight` below 1 where the topic was only a side matter."""

    grade: int
    days_ago: int
    weight: float = 1.0


class Skill(msgspec.Struct, frozen=True):
    """Between 0 and 1; `results` outcomes stand behind it."""

    level: float
    low: float
    high: float
    results: int

    @property
    def few_data(self) -> bool:
        return self.results < FEW


def estimate(outcomes: Iterable[Outcome]) -> Skill:
    """Mean of a Beta distribution, with the interval of a normal one of its width."""
    known = unknown = PRIOR
    results = 0
    for outcome in outcomes:
        weight = outcome.weight * 0.5 ** (max(0, outcome.days_ago) / HALF_LIFE_DAYS)
        known += weight * OUTCOME[outcome.grade]
        unknown += weight * (1 - OUTCOME[outcome.grade])
        results += 1
    total = known + unknown
    level = known / total
    around = DEVIATIONS * (known * unknown / (total * total * (total + 1))) ** 0.5
    return Skill(level, max(0.0, level - around), min(1.0, level + around), results)
