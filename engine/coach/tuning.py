"""The scheduler held against what came, and fitted to the person. What it says tomorrow stands in the log."""

from __future__ import annotations

from datetime import date

import msgspec

from engine.coach.desk import Desk
from engine.coach.view import View
from engine.memory.calibration import Bin, Prediction, Score, bins, moving_average, predictions, score
from engine.memory.fitting import LEAST, Fit, fit
from engine.memory.schedule import Review


class Calibration(msgspec.Struct, frozen=True, kw_only=True):
    """`drill`: what was predicted by the parameters of each day; `usual`: by the usual ones, None where no others were
    ever used. `since`, `until`: days of the reviews. `tuned`: own parameters hold today."""

    reviews: int
    recalled: int
    expected: float
    since: date | None
    until: date | None
    drill: Score | None
    usual: Score | None
    moving_average: Score | None
    bins: tuple[Bin, ...]
    tuned: bool


class Tuned(msgspec.Struct, frozen=True, kw_only=True):
    """A fit, and since when own parameters hold: None where the usual ones do. `least`: reviews that it takes."""

    fit: Fit
    since: date | None
    least: int = LEAST


class Tuning:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def calibration(self) -> Calibration:
        view = self._desk.reading()
        reviews, tunings = reviews_of(view), view.state.tunings
        found = predictions(reviews, tunings)
        recalled = [each.recalled for each in found]
        return Calibration(
            reviews=len(found),
            recalled=sum(recalled),
            expected=sum(each.chance for each in found) / max(1, len(found)),
            since=date.fromordinal(found[0].day) if found else None,
            until=date.fromordinal(found[-1].day) if found else None,
            drill=_score(found),
            usual=_score(predictions(reviews)) if tunings else None,
            moving_average=score(moving_average(recalled), recalled) if found else None,
            bins=tuple(bins(found)),
            tuned=bool(view.scheduler.parameters),
        )

    def outlook(self) -> Tuned:
        view = self._desk.reading()
        return Tuned(fit=fit(reviews_of(view)), since=_since(view))

    def write(self, found: Fit) -> None:
        """From tomorrow on; what was reviewed until then keeps its day."""
        detail = {"parameters": found.parameters, "reviews": found.reviews}
        with self._desk.writing() as pen:
            pen.write(pen.event("tuned", detail=detail))

    def reset(self) -> bool:
        """Back to the usual parameters; False where they hold already."""
        with self._desk.writing() as pen:
            tunings = self._desk.view(pen.day).state.tunings
            if not tunings or not tunings[-1][1]:
                return False
            pen.write(pen.event("tuned", detail={"parameters": []}))
            return True


def reviews_of(view: View) -> dict[str, list[Review]]:
    """Of patterns in full, and of each card of a deck: all that FSRS knows how to schedule."""
    found = {
        pattern: [(mark.day, mark.grade) for mark in view.marks(pattern) if not mark.light]
        for pattern in view.reviews
    }
    for deck in view.decks.values():
        found |= {f"{deck.problem.pattern}/{card}": done for card, done in deck.reviews.items()}
    return found


def _score(found: list[Prediction]) -> Score | None:
    return score([each.chance for each in found], [each.recalled for each in found]) if found else None


def _since(view: View) -> date | None:
    if not view.state.tunings or not view.state.tunings[-1][1]:
        return None
    return date.fromordinal(view.state.tunings[-1][0] + 1)
