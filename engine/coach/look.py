"""One look at what may be chosen: the view, the filters, and what was done last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from engine.coach.report import Choice, Filters
from engine.coach.view import View
from engine.memory import Card, draw, retrievability
from engine.types import Problem


class Look:
    def __init__(self, view: View, filters: Filters) -> None:
        self.view = view
        self.filters = filters
        self._lots: dict[str, float] = {}
        bank = view.bank
        self._topics = frozenset(self._expand(filters.topic)) if filters.topic else None
        self._track = bank.find_track(filters.track) if filters.track else None

    def fits(self, problem: Problem, minutes: float | None = None) -> bool:
        """`minutes`: what it takes this time, where that is not what solving it takes."""
        filters, canonical = self.filters, self.view.bank.topics.canonical
        return (
            (self._topics is None or not self._topics.isdisjoint(map(canonical, problem.topics)))
            and self._track in (None, problem.track)
            and filters.kind in (None, problem.kind)
            and filters.difficulty in (None, problem.difficulty)
            and (filters.minutes is None or (minutes or self._minutes(problem)) <= filters.minutes)
        )

    def _minutes(self, problem: Problem) -> float:
        """The author's, or the person's own for the pattern where they are fewer."""
        own = self.view.own_minutes(problem.pattern)
        return min(problem.minutes, own) if own else problem.minutes

    def problems(self) -> Iterator[Problem]:
        """That fit and were not put off."""
        return (p for p in self.view.bank.problems.values() if self.fits(p) and not self.view.away(p))

    def lot(self, what: str) -> float:
        """Drawn anew after each attempt and on each day; the same between."""
        found = self._lots.get(what)
        if found is None:
            done = self.view.state.ended + len(self.view.state.hunted)
            found = self._lots[what] = draw(f"{self.view.day}:{done}:{what}")
        return found

    def repeats_topic(self, problem: Problem) -> bool:
        return main_topic(problem) == self._last_topic

    def turned(self, offered: Iterable[Choice]) -> Iterator[Choice]:
        """Those of the last topic behind all others."""
        held = []
        for choice in offered:
            if self.repeats_topic(choice.problem):
                held.append(choice)
            else:
                yield choice
        yield from held

    def recall(self, card: Card) -> float:
        return retrievability(card, self.view.day)

    def family(self, problem: Problem) -> str:
        return self.view.bank.topics.family_of(main_topic(problem))

    @cached_property
    def results(self) -> dict[str, int]:
        """Graded attempts by family."""
        found: dict[str, int] = {}
        for history in self.view.state.histories.values():
            problem = self.view.bank.by_id(history.problem_id)
            if problem and (results := history.tally.results):
                found[self.family(problem)] = found.get(self.family(problem), 0) + results
        return found

    def imagine(self, problem: Problem) -> None:
        """As if it had just been done, for what would come after it."""
        family = self.family(problem)
        self.results[family] = self.results.get(family, 0) + 1
        self.last = problem

    @cached_property
    def last(self) -> Problem | None:
        return self.view.bank.by_id(self.view.state.last_problem)

    @property
    def _last_topic(self) -> str:
        return main_topic(self.last) if self.last else "\0"

    def _expand(self, name: str) -> tuple[str, ...]:
        bank = self.view.bank
        return bank.topics.expand(name) if bank.topics else (bank.find_topic(name),)


def main_topic(problem: Problem) -> str:
    return problem.topics[0] if problem.topics else ""
