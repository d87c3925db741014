"""One look at everything: bank, history and memory on one day. All that chooses or counts starts from it."""

from __future__ import annotations

from functools import cached_property

from engine.bank import Bank, StudyPath, weighted
from engine.coach.deck_memory import DeckMemory, deck_memory
from engine.coach.evidence import skills_then_and_now
from engine.coach.kept import OWN, Source, seconds_of
from engine.coach.report import GymSettings
from engine.coach.shown import tested_out, with_what_they_build_on
from engine.memory import Card, Mark, Scheduler, Skills, light_will_do
from engine.memory.light import EXPECTED_SECONDS, merged
from engine.mutants.bugs import has_bugs
from engine.progress import Closing, History, Hunted, OpenAttempt, State
from engine.types import Problem

TREND_DAYS = 30
"""What a skill's trend goes back."""
NEVER = History("", "")
USUAL = GymSettings()


class View:
    """`day` is the local day it is looked at; settings: the path, and what is to be practised a day."""

    def __init__(
        self, bank: Bank, state: State, scheduler: Scheduler, day: int, settings: GymSettings = USUAL
    ) -> None:
        self.bank = bank
        self.state = state
        self.scheduler = scheduler
        self.day = day
        self.minutes = settings.daily_minutes
        self._settings = settings
        self._review_minutes: dict[str, float] = {}

    @cached_property
    def path(self) -> StudyPath | None:
        found = self.bank.paths.get(self._settings.path)
        return weighted(found, self._settings.weights) if found else None

    def weight(self, track: str) -> float:
        return self._settings.weights.get(track, 1.0)

    def history(self, problem: Problem) -> History:
        return self.state.histories.get(problem.id, NEVER)

    def attempt(self, problem: Problem) -> OpenAttempt | None:
        """The newest open attempt of today."""
        found = [a for a in self.state.open.values() if a.problem_id == problem.id and a.day >= self.day]
        return found[-1] if found else None

    def ended_today(self, problem: Problem) -> Closing | None:
        """The last attempt, where it was closed today."""
        history = self.history(problem)
        return history.last if history.ended and history.ended[0] >= self.day else None

    def away(self, problem: Problem) -> bool:
        """Skipped, and its day has not come."""
        return self.history(problem).away_until > self.day

    @cached_property
    def solved(self) -> set[str]:
        """Slugs of what was accepted at least once; of decks that are known whole."""
        return {slug for slug, problem in self.bank.problems.items() if self.has_solved(problem)}

    def has_solved(self, problem: Problem) -> bool:
        if problem.cards:
            return self.deck(problem).solved_on is not None
        return self.history(problem).accepted

    @cached_property
    def met(self) -> set[str]:
        """Slugs that block nothing which builds on them: solved, tested out, or beneath something that is."""
        return with_what_they_build_on(self.bank, self.solved | tested_out(self.bank, self.state))

    @property
    def skills(self) -> Skills:
        return self._skills[1]

    @property
    def skills_before(self) -> Skills:
        """TREND_DAYS ago."""
        return self._skills[0]

    @cached_property
    def _skills(self) -> tuple[Skills, Skills]:
        return skills_then_and_now(self.bank, self.state, self.day - TREND_DAYS)

    @property
    def _kept(self) -> Source | None:
        """Where the state was read from a file: what was reckoned of it."""
        source: Source | None = self.state.source
        return source

    @cached_property
    def _at_hand(self) -> dict[str, list[Closing]]:
        """By pattern, the closings with a grade among the newest."""
        found: dict[str, list[Closing]] = {}
        for closing in self.state.newest:
            if closing.counted is not None:
                found.setdefault(self.pattern_of(closing), []).append(closing)
        return found

    @cached_property
    def _changed(self) -> dict[str, None]:
        """Patterns with other reviews than those that were kept."""
        histories = self.state.histories
        closings = (closing for id in self.state.touched for closing in histories[id].newest)
        problems = (problem for id in self.state.touched if (problem := self.bank.by_id(id)))
        return dict.fromkeys(
            (*(problem.pattern for problem in problems), *(self.pattern_of(closing) for closing in closings))
        )

    def pattern_of(self, closing: Closing) -> str:
        problem = self.bank.by_id(closing.problem_id)
        return problem.pattern if problem else closing.pattern

    @cached_property
    def reviews(self) -> dict[str, list[Closing]]:
        """By pattern, the closings that count for the schedule: graded, the first of each day."""
        found: dict[str, list[Closing]] = {}
        for closing in self.state.closings:
            if closing.counted is None:
                continue
            done = found.setdefault(self.pattern_of(closing), [])
            if not done or closing.day > done[-1].day:
                done.append(closing)
        return found

    @cached_property
    def hunted(self) -> dict[str, list[Hunted]]:
        """By pattern, the bug hunts that came to an end, whether they count or not."""
        found: dict[str, list[Hunted]] = {}
        for each in self.state.hunted:
            problem = self.bank.by_id(each.problem_id)
            found.setdefault(problem.pattern if problem else each.pattern, []).append(each)
        return found

    def marks(self, pattern: str) -> list[Mark]:
        """The reviews of a pattern that count, full and light."""
        full = self._full_marks(pattern)
        light = [Mark(each.day, each.grade, True) for each in self.hunted.get(pattern, ())]
        return merged(full, light) if light else full

    def _full_marks(self, pattern: str) -> list[Mark]:
        if self._kept is None:
            return [Mark(closing.day, closing.counted or 0) for closing in self.reviews.get(pattern, ())]
        found = [Mark(*mark) for mark in self._kept.marks(pattern)]
        return [*found, *(Mark(c.day, c.counted or 0) for c in self._newest_reviews(pattern))]

    def last_review(self, pattern: str) -> Closing | None:
        """Where it is among the newest attempts."""
        if self._kept is None:
            return next(reversed(self.reviews.get(pattern, [])), None)
        return next(reversed(self._newest_reviews(pattern)), None)

    def _newest_reviews(self, pattern: str) -> list[Closing]:
        """At hand, after those that are not."""
        before = self._kept.marks(pattern) if self._kept else []
        last, found = before[-1][0] if before else 0, []
        for closing in self._at_hand.get(pattern, ()):
            if closing.day > last:
                last = closing.day
                found.append(closing)
        return found

    def huntable(self, pattern: str) -> list[Problem]:
        """Siblings whose solution may be shown with a bug in it: solved, and not in work."""
        siblings = self.patterns.get(pattern, [])
        return [p for p in siblings if has_bugs(p) and self.has_solved(p) and self.attempt(p) is None]

    def hunt(self, pattern: str) -> Problem | None:
        """Through which a bug hunt will do as the next review, the one seen longest ago; None: it must be in full."""
        offered = [problem for problem in self.huntable(pattern) if not self.away(problem)]
        if not offered or not self._light_will_do(pattern):
            return None
        if any(self.attempt(problem) for problem in self.patterns.get(pattern, ())):
            return None
        return min(offered, key=lambda p: (self.seen_at(p), p.slug), default=None)

    def _light_will_do(self, pattern: str) -> bool:
        if self._kept and pattern not in self._changed:
            found = self._kept.kept.patterns.get(pattern)
            return found is not None and found.light
        return light_will_do(self.marks(pattern)).light

    def seen_at(self, problem: Problem) -> int:
        return max(self.history(problem).last_at, self.state.hunt_seen.get(problem.id, 0))

    @cached_property
    def hunt_minutes(self) -> float:
        """Of a bug hunt: the person's median once there are a few."""
        own = sorted(each.work_seconds for each in self.state.hunted[-OWN:] if each.work_seconds)
        return (own[len(own) // 2] if len(own) == OWN else EXPECTED_SECONDS) / 60

    def review_minutes(self, pattern: str) -> float:
        """Of the next review, as it is in order: the author's or the person's own, whichever are fewer."""
        if pattern not in self._review_minutes:
            self._review_minutes[pattern] = self._minutes_of(pattern)
        return self._review_minutes[pattern]

    def _minutes_of(self, pattern: str) -> float:
        problems = self.patterns.get(pattern)
        if not problems:
            return 0.0
        if self.hunt(pattern):
            return self.hunt_minutes
        own = self.own_minutes(pattern)
        return min(own, problems[0].minutes) if own else problems[0].minutes

    def own_minutes(self, pattern: str) -> float | None:
        """The person's median of the newest accepted attempts; of a deck the next sitting."""
        if deck := self.decks.get(pattern):
            return deck.minutes
        if self._kept and pattern not in self._changed:
            found = self._kept.kept.patterns.get(pattern)
            return found.minutes if found else None
        own = sorted(filter(None, self._seconds(pattern)[-OWN:]))
        return own[len(own) // 2] / 60 if own else None

    def _seconds(self, pattern: str) -> list[float]:
        if self._kept is None:
            return list(map(seconds_of, self.reviews.get(pattern, [])[-OWN:]))
        newest = self._newest_reviews(pattern)
        return [*self._kept.seconds(pattern), *map(seconds_of, newest)]

    @cached_property
    def schedule(self) -> dict[str, Card]:
        """By pattern, decks left out."""
        if self._kept is None:
            return self.scheduler.cards({pattern: self.marks(pattern) for pattern in self.reviews})
        again = {pattern: marks for pattern in self._changed if (marks := self.marks(pattern))}
        fresh = self.scheduler.cards(again)
        found = {
            pattern: fresh.pop(pattern, kept.card)
            for pattern, kept in self._kept.kept.patterns.items()
            if pattern not in self._changed or pattern in again
        }
        return {**found, **fresh}

    @cached_property
    def cards(self) -> dict[str, Card]:
        """By pattern; a deck stands there as a whole."""
        found = self.schedule
        wholes = {pattern: deck.whole for pattern, deck in self.decks.items()}
        return {**found, **{pattern: card for pattern, card in wholes.items() if card}}

    @cached_property
    def decks(self) -> dict[str, DeckMemory]:
        """By pattern."""
        return {p.pattern: self.deck(p) for p in self.bank.problems.values() if p.cards}

    def deck(self, problem: Problem) -> DeckMemory:
        return deck_memory(problem, self.state, self.scheduler, self.day)

    @cached_property
    def patterns(self) -> dict[str, list[Problem]]:
        """Siblings: the problems of the bank by pattern."""
        found: dict[str, list[Problem]] = {}
        for problem in self.bank.problems.values():
            found.setdefault(problem.pattern, []).append(problem)
        return found

    @cached_property
    def due(self) -> list[Card]:
        """Of patterns that the bank still has; longest overdue first."""
        cards = [
            card for card in self.cards.values() if card.due <= self.day and card.pattern in self.patterns
        ]
        return sorted(cards, key=lambda card: (card.due, card.pattern))

    def is_due(self, problem: Problem) -> bool:
        card = self.cards.get(problem.pattern)
        return card is not None and card.due <= self.day
