"""Parameters of FSRS for one person: fitted to their reviews, shrunk to the usual ones, held against later reviews."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from engine.memory.calibration import Score, moving_average, score
from engine.memory.schedule import Review, decay_of, forgetting, fsrs_with, item_of

if TYPE_CHECKING:
    from fsrs_rs_python import FSRSItem

LEAST = 400
"""Reviews after the first of a pattern; below, the usual parameters were better on a real log."""
WORTH = 1000
"""So many reviews draw a fit half-way from the usual parameters to itself."""
PARTS = 10
"""Each of the later half of so many parts is predicted by a fit to all before it."""
DIGITS = 5


class Fit(msgspec.Struct, frozen=True, kw_only=True):
    """`parameters`: fitted to all reviews. The scores are of `judged` later reviews, each predicted by a fit to
    earlier days only; None below LEAST reviews."""

    reviews: int
    judged: int = 0
    parameters: tuple[float, ...] = ()
    own: Score | None = None
    usual: Score | None = None
    moving_average: Score | None = None

    @property
    def enough(self) -> bool:
        return self.reviews >= LEAST

    @property
    def better(self) -> bool:
        return self.own is not None and self.usual is not None and self.own.logloss < self.usual.logloss


class Step(msgspec.Struct, frozen=True):
    """One review after the first: all reviews of the pattern up to it."""

    day: int
    pattern: int
    item: FSRSItem
    elapsed: int
    recalled: bool


def fit(reviews: Mapping[str, Sequence[Review]]) -> Fit:
    """By pattern, (day, grade) in order of days."""
    steps = _steps(reviews)
    if len(steps) < LEAST:
        return Fit(reviews=len(steps))
    own: list[float] = []
    usual: list[float] = []
    edges = [len(steps) * part // PARTS for part in range(PARTS // 2, PARTS + 1)]
    for start, end in itertools.pairwise(edges):
        before = [step for step in steps[:start] if step.day < steps[start].day]
        own += _chances(steps[start:end], fitted(before))
        usual += _chances(steps[start:end], ())
    recalled = [step.recalled for step in steps]
    later = recalled[edges[0] :]
    return Fit(
        reviews=len(steps),
        judged=len(later),
        parameters=fitted(steps),
        own=score(own, later),
        usual=score(usual, later),
        moving_average=score(moving_average(recalled)[edges[0] :], later),
    )


def fitted(steps: Sequence[Step]) -> tuple[float, ...]:
    """Shrunk: w = usual + n / (n + WORTH) · (fit - usual). Empty without a review."""
    from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS

    if not steps:
        return ()
    found = FSRS(DEFAULT_PARAMETERS).compute_parameters(
        [step.item for step in steps], [step.pattern for step in steps]
    )
    share = len(steps) / (len(steps) + WORTH)
    pairs = zip(DEFAULT_PARAMETERS, found, strict=True)
    return tuple(round(usual + share * (own - usual), DIGITS) for usual, own in pairs)


def _steps(reviews: Mapping[str, Sequence[Review]]) -> list[Step]:
    found = [
        Step(done[n][0], number, item_of(done[: n + 1]), done[n][0] - done[n - 1][0], done[n][1] > 1)
        for number, done in enumerate(reviews.values())
        for n in range(1, len(done))
    ]
    return sorted(found, key=lambda step: step.day)


def _chances(steps: Sequence[Step], parameters: tuple[float, ...]) -> list[float]:
    """Of recall at the last review of each item, from all before it."""
    fsrs, decay = fsrs_with(parameters), decay_of(parameters)
    states = fsrs.historical_memory_state_batch([step.item for step in steps])
    return [
        forgetting(step.elapsed, memories[-2].stability, decay)
        for step, memories in zip(steps, states, strict=True)
    ]
