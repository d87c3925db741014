"""How far predicted recall is from what came: LogLoss and AUC beside a moving average, and bins. Pure."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from math import log, sqrt
from statistics import fmean

import msgspec

from engine.memory.schedule import Review, Tuning, decay_of, forgetting, fsrs_with, item_of

NEWEST = 100
"""Reviews that the moving average looks back on."""
SURE = 1e-3
"""No prediction counts as nearer to 0 or 1: one surprise would else outweigh all others."""
MOST_BINS = 10
LEAST_IN_A_BIN = 10
Z80 = 1.2816
"""Half of an 80 % interval in standard deviations."""


class Prediction(msgspec.Struct, frozen=True, order=True):
    """`chance` of recall on that day, and whether it was recalled (any grade but Again)."""

    day: int
    chance: float
    recalled: bool


class Score(msgspec.Struct, frozen=True):
    """`auc` None where all or nothing was recalled."""

    logloss: float
    auc: float | None


class Bin(msgspec.Struct, frozen=True):
    """Reviews of like predictions: the mean of these, the share recalled, and the 80 % interval around it."""

    expected: float
    recalled: float
    low: float
    high: float
    reviews: int


def predictions(reviews: Mapping[str, Sequence[Review]], tunings: Sequence[Tuning] = ()) -> list[Prediction]:
    """Of each review after the first of its pattern, by the parameters of its day; in order of days."""
    if not reviews:
        return []
    items = [item_of(done) for done in reviews.values()]
    found = []
    # From one tuning to the next; the usual parameters before the first.
    starts = [-1, *(day for day, _ in tunings)]
    for number, parameters in enumerate([(), *(p for _, p in tunings)]):
        last = starts[number + 1] if number + 1 < len(starts) else None
        decay = decay_of(parameters)
        states = fsrs_with(parameters).historical_memory_state_batch(items)
        for done, memories in zip(reviews.values(), states, strict=True):
            for (before, _), (day, grade), memory in zip(done, done[1:], memories, strict=False):
                if starts[number] < day and (last is None or day <= last):
                    chance = forgetting(day - before, memory.stability, decay)
                    found.append(Prediction(day, chance, grade > 1))
    return sorted(found, key=lambda each: each.day)


def score(chances: Sequence[float], recalled: Sequence[bool]) -> Score:
    return Score(logloss(chances, recalled), auc(chances, recalled))


def logloss(chances: Sequence[float], recalled: Sequence[bool]) -> float:
    clipped = (min(1 - SURE, max(SURE, chance)) for chance in chances)
    return -fmean(log(p if yes else 1 - p) for p, yes in zip(clipped, recalled, strict=True))


def auc(chances: Sequence[float], recalled: Sequence[bool]) -> float | None:
    """The chance that a recalled one was given more than a forgotten one; ties count half."""
    right = sum(recalled)
    if right in (0, len(recalled)):
        return None
    first: dict[float, int] = {}
    ordered = sorted(chances)
    for number, chance in enumerate(ordered):
        first.setdefault(chance, number)
    last = {chance: number for number, chance in enumerate(ordered)}
    total = sum((first[c] + last[c]) / 2 + 1 for c, yes in zip(chances, recalled, strict=True) if yes)
    return (total - right * (right + 1) / 2) / (right * (len(recalled) - right))


def moving_average(recalled: Sequence[bool]) -> list[float]:
    """From the newest reviews before each, after one of each sort."""
    return [
        (1 + sum(recalled[max(0, number - NEWEST) : number])) / (2 + min(number, NEWEST))
        for number in range(len(recalled))
    ]


def bins(found: Sequence[Prediction]) -> list[Bin]:
    """Of equally many reviews, from the least to the greatest chance."""
    ordered = sorted(found, key=lambda each: each.chance)
    count = min(MOST_BINS, len(ordered) // LEAST_IN_A_BIN)
    edges = [round(len(ordered) * number / count) for number in range(count + 1)] if count else []
    return [_bin(ordered[start:end]) for start, end in itertools.pairwise(edges)]


def _bin(found: Sequence[Prediction]) -> Bin:
    share, count = fmean(each.recalled for each in found), len(found)
    # Wilson's interval: it stays inside 0 and 1, and has a width where all or nothing was recalled.
    z = Z80**2 / count
    middle = (share + z / 2) / (1 + z)
    around = sqrt(z * (share * (1 - share) + z / 4)) / (1 + z)
    low, high = max(0.0, min(share, middle - around)), min(1.0, max(share, middle + around))
    return Bin(fmean(each.chance for each in found), share, low, high, count)
