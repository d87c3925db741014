"""Cards that a person grades: sittings over a deck, and what an earlier score was, told only after the new one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from engine.coach import closing
from engine.coach.deck_memory import SITTING, DeckMemory, Waiting, Why
from engine.coach.desk import Desk
from engine.coach.pen import Pen
from engine.coach.report import Outcome
from engine.memory import highest_grade
from engine.memory.recall import met_in_words
from engine.progress import OpenAttempt
from engine.types import Event, Grade, Problem
from engine.types.errors import ProgressError


class CardSitting(msgspec.Struct, frozen=True, kw_only=True):
    """Ten cards of a deck, or what there is. `left`: still to be asked, the first one now; `seen` of all `cards`."""

    done: int
    left: tuple[Waiting, ...]
    seen: int
    cards: int

    @property
    def number(self) -> int:
        """Of the card that is asked now."""
        return self.done + 1

    @property
    def total(self) -> int:
        return self.done + len(self.left)


class Earlier(msgspec.Struct, frozen=True, kw_only=True):
    """The score before this one: facts of a deck's card, points of a rubric. `met`: what the answer gave then."""

    day: date
    points: int
    total: int
    met: tuple[str, ...]
    grade: Grade | None = None


class Scored(msgspec.Struct, frozen=True, kw_only=True):
    """What a person says of their answer to a card: numbers of the facts from 1, and the grade."""

    answer: str
    met: tuple[int, ...]
    facts: int
    grade: Grade
    mistake: bool = False

    @property
    def in_words(self) -> str:
        return met_in_words(len(self.met), self.facts, mistake=self.mistake)

    @property
    def highest(self) -> Grade:
        return highest_grade(len(self.met), self.facts, mistake=self.mistake)


class Cards:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def sitting(self, problem: Problem) -> CardSitting:
        view = self._desk.reading()
        return _sitting(view.deck(problem), view.attempt(problem))

    def answered(self, problem: Problem, card: str, scored: Scored) -> Outcome:
        """Logs one card with its grade; the last one of a sitting ends that. Raises ProgressError."""
        if scored.grade > scored.highest:
            what = f"{scored.grade.name.title()} is more than {scored.in_words} allow."
            raise ProgressError(what, fix=f"The highest is {scored.highest.name.title()}.")
        with self._desk.writing() as pen:
            view = self._desk.view(pen.day)
            attempt = view.attempt(problem) or self._desk.begin(pen, problem)
            before = view.deck(problem)
            left = _sitting(before, attempt).left
            last = len(left) <= 1
            why: Why = next((each.why for each in left if each.card == card), "ahead")
            ended = self._end(pen, problem, attempt) if last else []
            pen.write(_row(pen, problem, attempt, card, scored, why, ended))
            return self._outcome(pen, problem, card, scored, closed=last)

    def earlier(self, problem: Problem, card: str = "") -> Earlier | None:
        """The score before the newest one: of a deck's card, or of a card with a rubric."""
        kind = "answered" if card else "submitted"
        events = list(self._desk.log.events(problem_id=problem.id, kind=kind))
        if card:
            events = [event for event in events if event.detail.get("card") == card]
        else:
            events = [event for event in events if "score" in event.detail]
            events = [e for e in events[:-1] if e.attempt != events[-1].attempt] + events[-1:]
        return _earlier(events[-2]) if len(events) > 1 else None

    def _end(self, pen: Pen, problem: Problem, attempt: OpenAttempt) -> list[Event]:
        """No grade for the whole: each card has its own."""
        mark = pen.event("accepted", problem, attempt=attempt.id)
        pen.write(mark)
        open_now = self._desk.view(pen.day).state.open[attempt.id]
        facts = closing.facts_of(open_now, "accepted", 60.0 * problem.minutes)
        closed = closing.closing_event(pen, open_now, facts, None, "accepted", problem)
        pen.write(closed)
        return [mark, closed]

    def _outcome(self, pen: Pen, problem: Problem, card: str, scored: Scored, *, closed: bool) -> Outcome:
        deck = self._desk.view(pen.day).deck(problem)
        memory, reviews = deck.cards[card], deck.reviews[card]
        key = f"{problem.pattern}/{card}"
        days = deck.scheduler.previews(key, reviews[:-1], pen.day)
        return Outcome(
            counted=True,
            closed=closed,
            grade=scored.grade,
            reason=scored.in_words,
            highest=scored.highest,
            scheduled=True,
            due=date.fromordinal(memory.due),
            interval_days=memory.interval,
            previews={grade: date.fromordinal(day) for grade, day in days.items()},
        )


def _sitting(deck: DeckMemory, attempt: OpenAttempt | None) -> CardSitting:
    done = attempt.cards if attempt else 0
    left = deck.waiting[: max(0, SITTING - done)]
    if attempt and done and not attempt.ahead and left and left[0].why == "ahead":
        left = ()  # what is not due fills no sitting up
    return CardSitting(done=done, left=left, seen=len(deck.cards), cards=len(deck.problem.cards))


def _row(
    pen: Pen,
    problem: Problem,
    attempt: OpenAttempt,
    card: str,
    scored: Scored,
    why: Why,
    ended: Sequence[Event],
) -> Event:
    step = [event.uuid for event in ended]
    detail: dict[str, Any] = {"card": card, "why": why, "met": list(scored.met), "step": step}
    if scored.mistake:
        detail["mistake"] = True
    return pen.event(
        "answered",
        problem,
        attempt=attempt.id,
        tests_passed=len(scored.met),
        tests_total=scored.facts,
        grade=int(scored.grade),
        answer=scored.answer,
        detail=detail,
    )


def _earlier(event: Event) -> Earlier:
    score = event.detail.get("score") or {"points": event.tests_passed, "total": event.tests_total}
    met = score.get("met", event.detail.get("met", ()))
    return Earlier(
        day=closing.local(event).date(),
        points=int(score["points"]),
        total=int(score["total"]),
        met=tuple(map(str, met)),
        grade=Grade(event.grade) if event.grade else None,
    )
