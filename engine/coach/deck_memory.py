"""What is remembered of a deck: each of its cards is scheduled by itself, the deck comes when one of them does."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

import msgspec

from engine.memory import Card, Scheduler, retrievability
from engine.progress import State
from engine.types import Grade, Problem

SITTING = 10
"""Cards that are asked in one go."""
CARD_MINUTES = 1.0

Why = Literal["due", "new", "ahead"]


class Waiting(msgspec.Struct, frozen=True):
    """A card and why it is asked; `days` since it was due."""

    card: str
    why: Why
    days: int = 0


class DeckMemory(msgspec.Struct, frozen=True, dict=True):
    """One deck on one day."""

    problem: Problem
    reviews: dict[str, list[tuple[int, int]]]
    """By card id, what was answered; cards that left the deck are left out."""
    scheduler: Scheduler
    day: int

    @cached_property
    def cards(self) -> dict[str, Card]:
        """By id, those answered at least once; an id is drawn for with its deck's pattern."""
        keys = {f"{self.problem.pattern}/{card}": card for card in self.reviews}
        found = self.scheduler.cards({key: self.reviews[card] for key, card in keys.items()})
        return {keys[key]: card for key, card in found.items()}

    @cached_property
    def waiting(self) -> tuple[Waiting, ...]:
        """What is due, longest overdue first, then new ones in order; where there is neither, the least certain.

        What was answered today does not come again.
        """
        seen = self.cards
        due = sorted((card.due, id) for id, card in seen.items() if card.due <= self.day)
        found = [Waiting(id, "due", self.day - since) for since, id in due]
        found += [Waiting(id, "new") for id in self.problem.cards if id not in seen]
        if not found:
            ahead = sorted((retrievability(c, self.day), id) for id, c in seen.items() if c.day < self.day)
            found = [Waiting(id, "ahead") for _, id in ahead]
        return tuple(found)

    @cached_property
    def solved_on(self) -> int | None:
        """The day from which on each card had been known once, at hard or better; None where one has not."""
        return max(self._known.values()) if self._known and not self.unknown else None

    @property
    def unknown(self) -> list[str]:
        """Cards that were not known yet, asked or not."""
        return [card for card in self.problem.cards if card not in self._known]

    @cached_property
    def _known(self) -> dict[str, int]:
        """By card, the first day on which it was known."""
        firsts = {
            card: next((day for day, grade in reviews if grade >= Grade.HARD), None)
            for card, reviews in self.reviews.items()
        }
        return {card: day for card, day in firsts.items() if day is not None}

    @property
    def minutes(self) -> float:
        """Of the next sitting."""
        return CARD_MINUTES * max(1, min(SITTING, len(self.waiting)))

    @cached_property
    def whole(self) -> Card | None:
        """The deck as one of the patterns: due with its first card, or on the morrow where some were never asked."""
        first = min(self.cards.values(), key=lambda card: card.due, default=None)
        if first is None:
            return None
        due = first.due
        if len(self.cards) < len(self.problem.cards):
            due = min(due, max(card.day for card in self.cards.values()) + 1)
        return msgspec.structs.replace(first, pattern=self.problem.pattern, due=due)


def deck_memory(problem: Problem, state: State, scheduler: Scheduler, day: int) -> DeckMemory:
    answered = state.decks.get(problem.id, {})
    reviews = {card: first_of_each_day(answered[card]) for card in problem.cards if card in answered}
    return DeckMemory(problem, reviews, scheduler, day)


def first_of_each_day(reviews: list[tuple[int, int]]) -> list[tuple[int, int]]:
    days: dict[int, int] = {}
    for day, grade in reviews:
        days.setdefault(day, grade)
    return sorted(days.items())
