"""When to see a pattern again: FSRS-6 on whole local days, without learning steps.

Days are local days as numbers (engine.progress.days decides where one begins). A review is (day, grade),
at most one a day. States come from fsrs-rs; retention, cap and fuzz are ours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from engine.memory.draw import draw
from engine.types import Grade

if TYPE_CHECKING:
    from fsrs_rs_python import FSRS, MemoryState

Review = tuple[int, int]
DEFAULT_DAYS_LEFT = 90
"""Taken where no date of an interview is set, or it has passed."""

RETENTION: tuple[tuple[int, float], ...] = ((45, 0.70), (90, 0.80), (135, 0.85))
"""Days left and the share to be remembered then; straight lines between, level outside."""

CAP_SHARE = 3
"""No interval exceeds the days left divided by this: each pattern is met again before the interview."""

FUZZ: tuple[tuple[float, float, float], ...] = (
    (2.5, 7.0, 0.15),
    (7.0, 20.0, 0.10),
    (20.0, float("inf"), 0.05),
)
"""Anki's: from, to (days), share of that stretch; one day on top, none below the first."""

DECAY = 0.1542
"""The last of the default parameters of FSRS-6."""
FACTOR = 0.9 ** (-1 / DECAY) - 1


class Card(msgspec.Struct, frozen=True):
    """Memory of one pattern after its last review. `stability` in days, `day` and `due` as local days."""

    pattern: str
    stability: float
    difficulty: float
    day: int
    due: int
    repetitions: int
    lapses: int

    @property
    def interval(self) -> int:
        return self.due - self.day


def retrievability(card: Card, day: int) -> float:
    """The chance of recall on that day; .9 when `stability` days have passed."""
    return forgetting(max(0, day - card.day), card.stability)


def forgetting(elapsed: int, stability: float) -> float:
    return float((1 + FACTOR * elapsed / stability) ** -DECAY)


def desired_retention(days_left: int) -> float:
    (first, low), *rest = RETENTION
    for days, share in rest:
        if days_left <= days:
            return low + (share - low) * max(0, days_left - first) / (days - first)
        first, low = days, share
    return low


def fuzz_days(interval: float) -> float:
    """How far an interval may be moved either way."""
    if interval < FUZZ[0][0]:
        return 0.0
    return 1.0 + sum(share * max(0.0, min(interval, end) - start) for start, end, share in FUZZ)


class Scheduler:
    """`interview` is the local day of the interview, None where no date is set."""

    def __init__(self, interview: int | None = None) -> None:
        self.interview = interview

    @cached_property
    def _fsrs(self) -> FSRS:
        from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS

        return FSRS(DEFAULT_PARAMETERS)

    def days_left(self, day: int) -> int:
        left = DEFAULT_DAYS_LEFT if self.interview is None else self.interview - day
        return left if left > 0 else DEFAULT_DAYS_LEFT

    def retention(self, day: int) -> float:
        """The share to be remembered that intervals given on that day aim at."""
        return desired_retention(self.days_left(day))

    def cards(self, reviews: Mapping[str, Sequence[Review]]) -> dict[str, Card]:
        """By pattern; each sequence in order of days, at least one review long."""
        memories = self._memories(list(reviews.values()))
        return {
            pattern: self._card(pattern, done, memory)
            for (pattern, done), memory in zip(reviews.items(), memories, strict=True)
        }

    def card(self, pattern: str, reviews: Sequence[Review]) -> Card:
        return self.cards({pattern: reviews})[pattern]

    def previews(self, pattern: str, reviews: Sequence[Review], day: int) -> dict[Grade, int]:
        """The due day that each grade given on `day` would lead to."""
        return {grade: self.card(pattern, [*reviews, (day, grade)]).due for grade in Grade}

    def interval(self, pattern: str, repetition: int, stability: float, day: int) -> int:
        """Whole days until the pattern is due, after the `repetition`-th review, on `day`."""
        left = self.days_left(day)
        cap = max(1, left // CAP_SHARE)
        wish = min(self._fsrs.next_interval(stability, desired_retention(left), Grade.GOOD), cap)
        around = fuzz_days(wish)
        lowest = max(1 if wish < FUZZ[0][0] else 2, round(wish - around))
        highest = max(lowest, min(cap, round(wish + around)))
        lowest, highest = min(lowest, cap), min(highest, cap)
        # A share of the span, not a remainder by it: so a better grade never comes due earlier.
        return lowest + int(draw(f"{pattern}:{repetition}") * (highest - lowest + 1))

    def _card(self, pattern: str, reviews: Sequence[Review], memory: MemoryState) -> Card:
        day = reviews[-1][0]
        lapses = sum(grade == Grade.AGAIN for _, grade in reviews[1:])
        due = day + self.interval(pattern, len(reviews), memory.stability, day)
        return Card(pattern, memory.stability, memory.difficulty, day, due, len(reviews), lapses)

    def _memories(self, all_reviews: Sequence[Sequence[Review]]) -> list[MemoryState]:
        if not all_reviews:
            return []
        from fsrs_rs_python import FSRSItem, FSRSReview

        items = []
        for reviews in all_reviews:
            before = reviews[0][0]
            item = []
            for day, grade in reviews:
                item.append(FSRSReview(int(grade), max(0, day - before)))
                before = day
            items.append(FSRSItem(item))
        return self._fsrs.memory_state_batch(items)
