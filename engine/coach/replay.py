"""The whole log gone through once more, event by event, under the rule of today. Pure."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from engine.coach import hunts
from engine.coach.closing import facts_in, facts_of
from engine.memory import Facts, HuntFacts, rate, rate_hunt
from engine.progress import Closing, OpenAttempt, State, brief
from engine.progress.attempts import Ending
from engine.progress.days import day_number, microseconds
from engine.types import Event

COUNTED = (
    "accepted",
    "gave_up",
    "submissions",
    "hints_nudge",
    "hints_approach",
    "work_seconds",
    "work_is_least",
)
"""Facts that the events of the attempt give; what was expected and seen before was known on that day only."""


class Doubt(msgspec.Struct, frozen=True):
    """A fact of an attempt that its events do not bear out."""

    slug: str
    day: int
    fact: str
    log: str
    replay: str


class Replay:
    """`state` from one event after the other; by attempt: grades, facts and the rule it was graded by."""

    def __init__(self) -> None:
        self.state = State()
        self.grades: dict[str, int | None] = {}
        self.facts: dict[str, Facts] = {}
        self.doubts: list[Doubt] = []
        self.events = 0
        self.versions: dict[str, int] = {}

    def play(self, events: Iterable[Event]) -> Replay:
        for event in events:
            self.events += 1
            attempt = self.state.open.get(event.attempt)
            if event.kind == "closed" and attempt:
                self._closed(event, attempt)
            elif event.kind == "rated" and event.attempt in self.facts and "card" not in event.detail:
                self.grades[event.attempt] = self._bounded(event.attempt, event.grade)
            elif event.kind == "rejudged" and event.attempt in self.grades and "facts" in event.detail:
                self._rejudged(event)
            elif event.kind == "hunted" and event.grade is not None:
                self._hunted(event)
            self.state.apply([brief(self.events, event)])
        return self

    def _closed(self, event: Event, attempt: OpenAttempt) -> None:
        said = facts_in(event)
        self.facts[attempt.id], self.versions[attempt.id] = said, event.rule_version
        if event.grade is None:
            # Nothing was tried, or it stands for a closing that was taken back.
            self.grades[attempt.id] = None
            return
        ending: Ending = event.detail.get("ending", "day turned")
        found = facts_of(attempt, ending, said.expected_seconds)
        for fact in COUNTED:
            log, replay = getattr(said, fact), getattr(found, fact)
            if log != replay:
                self.doubts.append(Doubt(event.slug, attempt.day, fact, str(log), str(replay)))
        self.grades[attempt.id] = int(rate(said).grade)

    def _hunted(self, event: Event) -> None:
        """Its facts, and the grade that today's table gives them."""
        hunt = self.state.hunts.get(event.problem_id)
        if hunt is None or hunt.id != event.attempt:
            return
        said = msgspec.convert(event.detail["facts"], HuntFacts)
        at = microseconds(event.at)
        found = hunts.facts_of(hunt, said.ending, at)
        pairs = {name: (getattr(said, name), getattr(found, name)) for name in said.__struct_fields__}
        pairs["grade"] = event.grade, int(rate_hunt(said)[0])
        day = day_number(at, event.utc_offset)
        self.doubts += [
            Doubt(event.slug, day, f"bug hunt: {name}", str(log), str(replay))
            for name, (log, replay) in pairs.items()
            if log != replay
        ]

    def _rejudged(self, event: Event) -> None:
        before, now = self.facts[event.attempt], facts_in(event)
        grade = self.grades[event.attempt]
        own = grade is not None and grade != rate(before).grade
        self.facts[event.attempt], self.versions[event.attempt] = now, event.rule_version
        if event.grade is None:
            self.grades[event.attempt] = None
        elif own and now.accepted == before.accepted:
            self.grades[event.attempt] = self._bounded(event.attempt, grade)
        else:
            self.grades[event.attempt] = int(rate(now).grade)

    def _bounded(self, attempt: str, grade: int | None) -> int | None:
        """The person's own grade, as far as the rule allows."""
        return None if grade is None else min(grade, int(rate(self.facts[attempt]).highest))

    def same(self, derived: State) -> bool:
        """Everything that commands work with is what came out here."""
        mine, theirs = (msgspec.structs.replace(each, row=0, touched=set()) for each in (self.state, derived))
        return mine == theirs

    def differing(self, derived: State) -> list[Closing]:
        """Closings with another grade here; what is disputed has none that counts."""
        return [
            closing
            for closing in derived.closings
            if not closing.disputed and self.grades.get(closing.attempt) != closing.grade
        ]
