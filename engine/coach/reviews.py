"""What is due, what of it fits into today, and how a backlog is worked off."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, chain, filterfalse, takewhile

import msgspec

from engine.bank import open_prerequisites
from engine.coach.look import Look, main_topic
from engine.coach.report import Choice
from engine.coach.words import count, days_ago, on_day
from engine.memory import Card, is_pressing
from engine.progress import Closing
from engine.types import Problem

SHARE = 0.7
"""Of a day's minutes that reviews may take."""
BACKLOG = 3
"""More presses than so many days' shares hold: after a holiday. Then nothing new, first what is best remembered."""
FARTHEST = 120
"""Days that catching up is reckoned ahead."""
LIGHT = "solved well last time, so a bug hunt will do"


class Reviews:
    """The due patterns on the day of a look. Minutes are the author's or the person's own, as for grading."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._view = look.view

    @cached_property
    def share(self) -> float:
        """Minutes."""
        return SHARE * self._view.minutes

    @cached_property
    def done(self) -> float:
        """Minutes of reviews closed today."""
        # What earlier days left open is closed before the first closing of today.
        today = takewhile(lambda c: c.day >= self._view.day, reversed(self._view.state.newest))
        full = sum(
            (closing.work_seconds or 60 * self._view.review_minutes(closing.pattern)) / 60
            for closing in today
            if closing.counted is not None and self._is_review(closing)
        )
        hunts = takewhile(lambda each: each.day >= self._view.day, reversed(self._view.state.hunted))
        return full + sum((each.work_seconds or 0) / 60 for each in hunts)

    @cached_property
    def waiting(self) -> float:
        """Minutes of all that is due."""
        return sum(self._view.review_minutes(card.pattern) for card in self._view.due)

    @cached_property
    def backlog(self) -> bool:
        """By what may soon be forgotten: what comes only because an interview is near stops nothing new."""
        # Of thousands that are due a few decide: how long a review takes is looked up on the disk.
        pressing = (card for card in self._view.due if card.pattern in self._pressing)
        sums = accumulate((self._view.review_minutes(card.pattern) for card in pressing), initial=self.done)
        return any(minutes > BACKLOG * self.share for minutes in sums)

    @cached_property
    def over(self) -> bool:
        """Nothing that is due fits into what is left of today's share; the first review of a day always does."""
        return not any(map(self._fits_today, self._view.due)) and self.done > 0

    @cached_property
    def days_to_catch_up(self) -> int | None:
        """With reviews alone, and with what comes due meanwhile; None where the share will not do."""
        coming: dict[int, float] = {}
        for card in self._view.cards.values():
            if card.due > self._view.day and card.pattern in self._view.patterns:
                coming[card.due] = coming.get(card.due, 0) + self._view.review_minutes(card.pattern)
        left = self.waiting - max(0.0, self.share - self.done)
        for days in range(1, FARTHEST):
            if left <= 0:
                return days
            left += coming.get(self._view.day + days, 0) - self.share
        return None

    def offered(self) -> Iterator[Choice]:
        """Best first, what no longer fits into today behind; each pattern through one of its siblings."""
        cards = sorted(self._view.due, key=self._by_recall if self.backlog else self._by_lot)
        cards.sort(key=lambda card: card.pattern in self._pressing, reverse=True)
        for card in chain(filter(self._fits_today, cards), filterfalse(self._fits_today, cards)):
            recall = self._look.recall(card)
            hunt = self._view.hunt(card.pattern)
            if hunt and self._look.fits(hunt, self._view.hunt_minutes):
                yield Choice(hunt, f"{self._reason(card)}; {LIGHT}", "due", recall, light=True)
            elif problem := sibling(self._look, card):
                yield Choice(problem, self._reason(card), "due", recall)

    def in_words(self) -> str:
        what = f"{count(len(self._view.due), 'pattern')} due, about {self.waiting:.0f} min"
        today = f"{self.done:.0f} of {self.share:.0f} min of reviews done today"
        return f"{what}; {today}{self._backlog_in_words()}"

    def _is_review(self, closing: Closing) -> bool:
        marks = self._view.marks(closing.pattern)
        return bool(marks) and marks[0][0] < closing.day

    def _fits_today(self, card: Card) -> bool:
        left = self.share - self.done
        return not self.done or (left > 0 and self._view.review_minutes(card.pattern) <= left)

    @cached_property
    def _pressing(self) -> frozenset[str]:
        """Patterns."""
        days_left = self._view.scheduler.days_left(self._view.day)
        return frozenset(
            card.pattern for card in self._view.due if is_pressing(self._look.recall(card), days_left)
        )

    def _by_recall(self, card: Card) -> tuple[float, str]:
        return -self._look.recall(card), card.pattern

    def _by_lot(self, card: Card) -> tuple[float, int, str]:
        """A topic by lot, in it what is longest overdue."""
        return self._look.lot(main_topic(self._view.patterns[card.pattern][0])), card.due, card.pattern

    def _reason(self, card: Card) -> str:
        overdue = self._view.day - card.due
        since = f"due {days_ago(overdue)}" if overdue > 0 else "due today"
        over = "; today's share of reviews is used up" if self.over else ""
        return f"{since}, {chance(self._look, card)}{self._backlog_in_words() or over}"

    def _backlog_in_words(self) -> str:
        if not self.backlog:
            return ""
        due, days = len(self._view.due), self.days_to_catch_up
        if self.over:
            return f"; today's share of reviews is used up, {due} still due; something new: drill next --new"
        ahead = (
            f"about {count(days, 'day')} to catch up" if days else "more than a day's share comes each day"
        )
        return f"; backlog of {due}, {ahead}"


class Ahead(msgspec.Struct):
    """Not due yet: what is most likely forgotten. What was done today only where its topic is asked for."""

    look: Look

    def offered(self) -> Iterator[Choice]:
        view = self.look.view
        cards = (c for c in view.cards.values() if c.day < view.day or self.look.filters.topic)
        for card in sorted(cards, key=self.look.recall):
            if problem := sibling(self.look, card):
                reason = f"not due until {on_day(card.due, view.day)}, {chance(self.look, card)}"
                yield Choice(problem, reason, "ahead", self.look.recall(card))


def sibling(look: Look, card: Card) -> Problem | None:
    """The open one, else that seen longest ago; never seen is longest, once what it builds on is met."""
    view = look.view
    siblings = [p for p in view.patterns.get(card.pattern, ()) if look.fits(p) and not view.away(p)]
    ready = [
        p for p in siblings if view.history(p).attempts or not open_prerequisites(view.bank, p, view.met)
    ]
    return min(ready, key=lambda p: (view.attempt(p) is None, view.history(p).last_at, p.slug), default=None)


def chance(look: Look, card: Card) -> str:
    return f"{round(100 * look.recall(card))} % likely to recall"
