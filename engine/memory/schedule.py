"""When to see a pattern again: FSRS-6 on whole local days, without learning steps.

Days are local days as numbers (engine.progress.days decides where one begins). A review is (day, grade), or a Mark that
says that it was a light one; at most one a day. States come from fsrs-rs; retention, cap, fuzz and what a light review
does are ours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from engine.memory.draw import draw
from engine.memory.light import BACK_IN, WORTH
from engine.types import Grade

if TYPE_CHECKING:
    from fsrs_rs_python import FSRS, FSRSItem, MemoryState

Review = tuple[int, int]
Marked = Review | tuple[int, int, bool]
"""True: a light one."""
FOREVER = 1 << 40
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
Tuning = tuple[int, tuple[float, ...]]
"""A local day, and the parameters that reviews of later days are scheduled by; none: the usual ones."""


class Card(msgspec.Struct, frozen=True, array_like=True):
    """Memory of one pattern after its last review. `stability` in days, `day` and `due` as local days.

    `decay`: how the forgetting curve bends.
    """

    pattern: str
    stability: float
    difficulty: float
    day: int
    due: int
    repetitions: int
    lapses: int
    decay: float = DECAY

    @property
    def interval(self) -> int:
        return self.due - self.day


def retrievability(card: Card, day: int) -> float:
    """The chance of recall on that day; .9 when `stability` days have passed."""
    return forgetting(max(0, day - card.day), card.stability, card.decay)


def forgetting(elapsed: int, stability: float, decay: float = DECAY) -> float:
    """.9 after `stability` days, whatever the decay."""
    return float((1 + factor_of(decay) * elapsed / stability) ** -decay)


def decay_of(parameters: Sequence[float]) -> float:
    return parameters[-1] if parameters else DECAY


@cache
def factor_of(decay: float) -> float:
    return float(0.9 ** (-1 / decay) - 1)


@cache
def desired_retention(days_left: int) -> float:
    (first, low), *rest = RETENTION
    for days, share in rest:
        if days_left <= days:
            return low + (share - low) * max(0, days_left - first) / (days - first)
        first, low = days, share
    return low


def is_pressing(recall: float, days_left: int) -> bool:
    """Memory asks for a review, and not only the cap before an interview: half way from what is aimed at to certain."""
    return recall < (1 + desired_retention(days_left)) / 2


def fuzz_days(interval: float) -> float:
    """How far an interval may be moved either way."""
    if interval < FUZZ[0][0]:
        return 0.0
    return 1.0 + sum(share * max(0.0, min(interval, end) - start) for start, end, share in FUZZ)


class Scheduler:
    """`interview` is the local day of the interview, None where no date is set.

    `tunings` in order of days: a review keeps the interval that the parameters of its day gave it; what is known of
    a pattern is by those of `day`, the newest where it is None.
    """

    def __init__(
        self, interview: int | None = None, tunings: Sequence[Tuning] = (), day: int | None = None
    ) -> None:
        self.interview = interview
        self._tunings = tunings
        self.parameters = self.parameters_on(FOREVER if day is None else day)
        """Empty: the usual ones."""
        self.decay = decay_of(self.parameters)

    def parameters_on(self, day: int) -> tuple[float, ...]:
        """Those that a review on that day is scheduled by."""
        return next((found for since, found in reversed(self._tunings) if since < day), ())

    def days_left(self, day: int) -> int:
        left = DEFAULT_DAYS_LEFT if self.interview is None else self.interview - day
        return left if left > 0 else DEFAULT_DAYS_LEFT

    def retention(self, day: int) -> float:
        """The share to be remembered that intervals given on that day aim at."""
        return desired_retention(self.days_left(day))

    def cards(self, reviews: Mapping[str, Sequence[Marked]]) -> dict[str, Card]:
        """By pattern; each sequence in order of days, at least one review long."""
        if not reviews:
            return {}
        memories = memories_of(list(reviews.values()), self.parameters)
        aimed = dict(zip(reviews, memories, strict=True)) | self._as_on_the_day(reviews)
        return {
            pattern: self._card(pattern, done, memory, aimed[pattern].stability)
            for (pattern, done), memory in zip(reviews.items(), memories, strict=True)
        }

    def card(self, pattern: str, reviews: Sequence[Marked]) -> Card:
        return self.cards({pattern: reviews})[pattern]

    def previews(self, pattern: str, reviews: Sequence[Marked], day: int) -> dict[Grade, int]:
        """The due day that each grade given on `day` would lead to."""
        return {grade: self.card(pattern, [*reviews, (day, grade)]).due for grade in Grade}

    def interval(self, pattern: str, repetition: int, stability: float, day: int) -> int:
        """Whole days until the pattern is due, after the `repetition`-th review, on `day`."""
        left = self.days_left(day)
        cap = max(1, left // CAP_SHARE)
        fsrs = fsrs_with(self.parameters_on(day))
        wish = min(fsrs.next_interval(stability, desired_retention(left), Grade.GOOD), cap)
        around = fuzz_days(wish)
        lowest = max(1 if wish < FUZZ[0][0] else 2, round(wish - around))
        highest = max(lowest, min(cap, round(wish + around)))
        lowest, highest = min(lowest, cap), min(highest, cap)
        # A share of the span, not a remainder by it: so a better grade never comes due earlier.
        return lowest + int(draw(f"{pattern}:{repetition}") * (highest - lowest + 1))

    def _as_on_the_day(self, reviews: Mapping[str, Sequence[Marked]]) -> dict[str, MemoryState]:
        """By pattern, where other parameters held on the day of the last review."""
        if not self._tunings:
            return {}
        before: dict[tuple[float, ...], list[str]] = {}
        for pattern, done in reviews.items():
            if (parameters := self.parameters_on(done[-1][0])) != self.parameters:
                before.setdefault(parameters, []).append(pattern)
        return {
            pattern: memory
            for parameters, patterns in before.items()
            for pattern, memory in zip(
                patterns, memories_of([reviews[p] for p in patterns], parameters), strict=True
            )
        }

    def _card(self, pattern: str, reviews: Sequence[Marked], memory: MemoryState, aimed: float) -> Card:
        day = _last_remembered(reviews)
        lapses = sum(review[1] == Grade.AGAIN and not is_light(review) for review in reviews[1:])
        due = day + self.interval(pattern, len(reviews), aimed, day)
        if _says_nothing(reviews[-1]):
            due = reviews[-1][0] + BACK_IN
        return Card(pattern, memory.stability, memory.difficulty, day, due, len(reviews), lapses, self.decay)


@cache
def fsrs_with(parameters: tuple[float, ...]) -> FSRS:
    from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS

    return FSRS(parameters or DEFAULT_PARAMETERS)


def memories_of(all_reviews: Sequence[Sequence[Marked]], parameters: tuple[float, ...]) -> list[MemoryState]:
    """After the last review of each."""
    fsrs = fsrs_with(parameters)
    found = fsrs.memory_state_batch(list(map(item_of, all_reviews)))
    for number, reviews in enumerate(all_reviews):
        if any(map(is_light, reviews)):
            found[number] = _step_by_step(fsrs, reviews)
    return found


def item_of(reviews: Sequence[Marked]) -> FSRSItem:
    from fsrs_rs_python import FSRSItem, FSRSReview

    before = reviews[0][0]
    item = []
    for day, grade, *_ in reviews:
        item.append(FSRSReview(int(grade), max(0, day - before)))
        before = day
    return FSRSItem(item)


def _step_by_step(fsrs: FSRS, reviews: Sequence[Marked]) -> MemoryState:
    """As the batch does, but for what is light."""
    memory: MemoryState | None = None
    before = reviews[0][0]
    for review in reviews:
        if memory is not None and _says_nothing(review):
            continue
        states = fsrs.next_states(memory, 0.9, max(0, review[0] - before))
        after = (states.again, states.hard, states.good, states.easy)[review[1] - 1].memory
        memory = half_way(memory, after) if memory is not None and is_light(review) else after
        before = review[0]
    assert memory is not None
    return memory


def is_light(review: Marked) -> bool:
    return len(review) > 2 and bool(review[-1])


def _says_nothing(review: Marked) -> bool:
    """A bug that was not found: memory stays as it was, only a full solve is due."""
    return is_light(review) and review[1] == Grade.AGAIN


def _last_remembered(reviews: Sequence[Marked]) -> int:
    """The day of the last review that changed the memory."""
    return next((review[0] for review in reversed(reviews) if not _says_nothing(review)), reviews[0][0])


def half_way(before: MemoryState, after: MemoryState) -> MemoryState:
    """After a light review: difficulty as it was, and WORTH of the step in log stability."""
    from fsrs_rs_python import MemoryState

    stability = before.stability ** (1 - WORTH) * after.stability**WORTH
    return MemoryState(stability, before.difficulty)
