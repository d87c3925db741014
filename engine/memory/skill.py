"""How well families and topics are known: Bayesian Elo on a tree, from one global skill down to single problems.

A problem's skill lies around its topic's, that around its family's, that around the global one: each step is normal,
with the variance below. So a result reaches other problems as far as they are kin (Gaussian messages up and down the
tree), and one problem solved ten times says less than ten problems. Units are logits: with skill 0, a problem of the
middle level is solved in one of two cases. Grades are steps of one performance (ordered logit). The same evidence
gives the same skills.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp, pi, sqrt

import msgspec

from engine.types import Grade

GLOBAL, FAMILY, TOPIC, ITEM = 1.0, 0.7, 0.2, 0.5
"""Variances: of the global skill around 0, of a family around it, of a topic and of a problem around theirs."""

LEVEL = 0.8
"""Logits between two of the author's five levels."""
MIDDLE = 3
STEPS = (0.0, 0.9, 2.3)
"""Where performance turns from Again to Hard, to Good, to Easy."""
LAPSE = 0.05
"""The share of results that say nothing: slips and lucky guesses. A result against all expectation counts less."""
SEEN, SEEN_DAYS = 0.5, 30.0
"""A problem met before is easier by so many logits, less with the days since."""
KEPT_BY_ATTEMPT, KEPT_BY_DAY = 0.96, 0.99
"""What a result still says after one more attempt in its family, and after a day: people learn and forget."""
CLAIM_PRECISION = 0.6
"""What a person says of a family; a result of a problem that is neither easy nor hard says about .4."""
CLAIMS = (-2.0, -1.0, 0.3, 1.5)

DEVIATIONS = 1.28 * 1.15
"""An 80 % interval, 15 % wider: nominal ones held too rarely in simulation (facts-learning.md)."""
FEW = 3


class Place(msgspec.Struct, frozen=True):
    """Where a result counts, and how much; the weights within one family add up to no more than 1."""

    family: str
    topic: str
    weight: float = 1.0


class Result(msgspec.Struct, frozen=True):
    """A graded attempt. `level` 1 to 5 is the author's, `day` a local day."""

    day: int
    item: str
    places: tuple[Place, ...]
    level: int
    grade: int


class Claim(msgspec.Struct, frozen=True):
    """What a person says of a family: 0 never done, 1 rusty, 2 at home in it, 3 could teach it."""

    day: int
    family: str
    rating: int


class Skill(msgspec.Struct, frozen=True):
    """The chance to solve an unseen problem of the middle level, with the interval it lies in."""

    level: float
    low: float
    high: float
    mean: float = 0.0
    variance: float = GLOBAL + FAMILY
    """In logits."""


class _Family:
    """Evidence below one family: by topic and item, precision and precision × mean of what results say."""

    def __init__(self) -> None:
        self.topics: dict[str, dict[str, list[float]]] = {}
        self.sums: dict[str, tuple[float, float]] = {}
        """By topic: what its items say of it."""
        self.told = (0.0, 0.0)
        """What the topics say of the family."""

    def fade(self, kept: float) -> None:
        """Not summed up yet."""
        for items in self.topics.values():
            for told in items.values():
                told[0] *= kept
                told[1] *= kept

    def sum(self) -> None:
        for topic, items in self.topics.items():
            self.sums[topic] = _sum(items.values(), ITEM)
        self.told = _sum(self.sums.values(), TOPIC)

    def copy(self) -> _Family:
        other = _Family()
        other.topics = {
            topic: {item: [*told] for item, told in items.items()} for topic, items in self.topics.items()
        }
        other.sums, other.told = {**self.sums}, self.told
        return other


class Skills:
    """What all evidence so far says. `day` of a question must not lie before the last evidence."""

    def __init__(self, evidence: Iterable[Result | Claim] = ()) -> None:
        self._families: dict[str, _Family] = {}
        self._seen: dict[str, int] = {}
        self._day = 0
        for each in evidence:
            self.learn(each)

    def copy(self) -> Skills:
        """What is learned by one is not known to the other."""
        other = Skills()
        other._families = {name: family.copy() for name, family in self._families.items()}
        other._seen, other._day = {**self._seen}, self._day
        return other

    def learn(self, evidence: Result | Claim) -> None:
        self.turn_to(evidence.day)
        if isinstance(evidence, Claim):
            said = CLAIM_PRECISION, CLAIM_PRECISION * CLAIMS[evidence.rating]
            family = self._families.setdefault(evidence.family, _Family())
            family.topics[""] = {"": [*said]}
            family.sum()
            return
        told = [self._says(evidence, place) for place in evidence.places]
        families = [self._families.setdefault(place.family, _Family()) for place in evidence.places]
        for family in set(families):
            family.fade(KEPT_BY_ATTEMPT)
        for place, family, (precision, weighted) in zip(evidence.places, families, told, strict=True):
            of_item = family.topics.setdefault(place.topic, {}).setdefault(evidence.item, [0.0, 0.0])
            of_item[0] += place.weight * precision
            of_item[1] += place.weight * weighted
        for family in set(families):
            family.sum()
        self._seen[evidence.item] = evidence.day

    def turn_to(self, day: int) -> None:
        """Days go by; never back."""
        if self._day and day > self._day:
            for family in self._families.values():
                family.fade(KEPT_BY_DAY ** (day - self._day))
                family.sum()
        self._day = max(day, self._day)

    def chance(self, item: str, place: Place, level: int, day: int) -> float:
        """That the problem is solved on that day."""
        self.turn_to(day)
        mean, variance = self._belief(place.family, place.topic, item)
        solved = _squashed(mean + self.ease(item, level, day), variance)
        return LAPSE / 2 + (1 - LAPSE) * solved

    def family(self, family: str, day: int) -> Skill:
        self.turn_to(day)
        return _skill(*self._belief(family, None, None))

    def topic(self, family: str, topic: str, day: int) -> Skill:
        self.turn_to(day)
        return _skill(*self._belief(family, topic, None))

    def ease(self, item: str, level: int, day: int) -> float:
        """In logits, over a problem of the middle level that was never seen."""
        seen = self._seen.get(item)
        bonus = 0.0 if seen is None else SEEN * exp(-max(0, day - seen) / SEEN_DAYS)
        return bonus - LEVEL * (level - MIDDLE)

    def _says(self, result: Result, place: Place) -> tuple[float, float]:
        """A result as a normal observation of the problem's skill: one Newton step on the ordered logit."""
        mean, _ = self._belief(place.family, place.topic, result.item)
        slope, bend = _ordered(mean + self.ease(result.item, result.level, result.day), result.grade)
        # The step is taken from the middle of the belief: the mean after it is mean + slope / (1/variance + bend).
        return bend, bend * mean + slope

    def _belief(self, family: str, topic: str | None, item: str | None) -> tuple[float, float]:
        """Mean and variance of a family's, a topic's or a problem's skill."""
        found = self._families.get(family)
        told = [each.told for name, each in self._families.items() if name != family]
        precision, weighted = _sum(told, FAMILY)
        precision, weighted = _through(precision + 1 / GLOBAL, weighted, FAMILY)
        nothing = (0.0, 0.0)
        all_told = found.told if found else nothing
        if topic is None:
            return _normal(precision + all_told[0], weighted + all_told[1])
        of_topic = found.sums.get(topic, nothing) if found else nothing
        own = _through(*of_topic, TOPIC)
        precision, weighted = _through(
            precision + all_told[0] - own[0], weighted + all_told[1] - own[1], TOPIC
        )
        if item is None:
            return _normal(precision + of_topic[0], weighted + of_topic[1])
        of_item = found.topics.get(topic, {}).get(item, nothing) if found else nothing
        own = _through(of_item[0], of_item[1], ITEM)
        precision, weighted = _through(
            precision + of_topic[0] - own[0], weighted + of_topic[1] - own[1], ITEM
        )
        return _normal(precision + of_item[0], weighted + of_item[1])


def _through(precision: float, weighted: float, spread: float) -> tuple[float, float]:
    """What is known of a neighbour in the tree, seen from the other end of a step of that variance."""
    shrunk = 1 + spread * precision
    return precision / shrunk, weighted / shrunk


def _sum(told: Iterable[Sequence[float]], spread: float) -> tuple[float, float]:
    precision = weighted = 0.0
    for one, other in told:
        shrunk = 1 + spread * one
        precision += one / shrunk
        weighted += other / shrunk
    return precision, weighted


def _normal(precision: float, weighted: float) -> tuple[float, float]:
    return weighted / precision, 1 / precision


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-value)) if value > -500 else 0.0


def _squashed(mean: float, variance: float) -> float:
    """The mean of the logistic of a normal (MacKay 1992)."""
    return _logistic(mean / sqrt(1 + pi * variance / 8))


def _skill(mean: float, variance: float) -> Skill:
    around = DEVIATIONS * sqrt(variance)
    return Skill(_logistic(mean), _logistic(mean - around), _logistic(mean + around), mean, variance)


def _ordered(value: float, grade: int) -> tuple[float, float]:
    """Slope and bend of the log likelihood of a grade at that performance, lapses taken off."""
    under = _logistic(STEPS[grade - 2] - value) if grade > Grade.AGAIN else 0.0
    over = _logistic(STEPS[grade - 1] - value) if grade < Grade.EASY else 1.0
    likely = (1 - LAPSE) * (over - under)
    meant = likely / (likely + LAPSE / len(Grade))
    return meant * (under + over - 1), meant * (under * (1 - under) + over * (1 - over))
