"""A verdict that the person says is wrong: its grade counts for nothing until that is settled."""

from __future__ import annotations

import msgspec

from engine.coach.desk import Desk
from engine.coach.outcome import standing
from engine.coach.report import Outcome
from engine.coach.view import View
from engine.progress import Closing, Log
from engine.types import Event, Grade, Problem
from engine.types.errors import ProgressError


class Suspended(msgspec.Struct, frozen=True, kw_only=True):
    """What a dispute leads to. `grade`: the one that no longer counts; `open`: there is none yet."""

    problem: Problem
    grade: Grade | None = None
    open: bool = False


class Appeals:
    def __init__(self, desk: Desk, log: Log) -> None:
        self._desk = desk
        self._log = log

    def submission(self, problem: Problem | None) -> tuple[Problem, Event]:
        """The last answer, to that problem or at all. Raises ProgressError where it cannot be disputed."""
        event = self._last(problem)
        if event is None:
            what = (
                f"Nothing has been submitted for {problem.slug}." if problem else "Nothing was submitted yet."
            )
            raise ProgressError(what, fix="A dispute is about an answer that was judged: drill submit")
        found = problem or self._desk.bank.by_id(event.problem_id)
        if found is None:
            raise ProgressError(
                f"{event.slug}, answered last, is not in the bank any more.",
                fix="Name another problem: drill dispute SLUG",
            )
        if found.kind == "card":
            raise ProgressError(
                f"{found.slug} is a card, and you scored it yourself.",
                fix="`drill rate` changes its grade; about another answer: drill dispute SLUG",
            )
        if event.uuid in self._desk.reading().state.disputes:
            raise ProgressError(
                f"Your last answer to {found.slug} is disputed already.",
                fix=f"To take that back: drill dispute --withdraw {found.slug}",
            )
        return found, event

    def dispute(self, problem: Problem, submission: Event, why: str) -> Suspended:
        """Suspends the grade that this answer led to or may lead to. Undone by undo, withdraw or a rejudging."""
        with self._desk.writing() as pen:
            facts = {"verdict": submission.verdict, "attempt": submission.attempt}
            detail = {"submission": submission.uuid, "why": why}
            pen.write(pen.event("disputed", problem, detail=detail, **facts))
            view = self._desk.view(pen.day)
            closing = _closing(view, submission.attempt)
            grade = Grade(closing.grade) if closing and closing.grade else None
            return Suspended(problem=problem, grade=grade, open=submission.attempt in view.state.open)

    def withdraw(self, problem: Problem | None) -> tuple[Problem, Outcome]:
        """The disputed grade of that problem, or the one disputed last, counts again. Raises ProgressError."""
        with self._desk.writing() as pen:
            disputes = self._desk.view(pen.day).state.disputes
            rows = self._log.events(kind="disputed", problem_id=problem.id if problem else None)
            standing_rows = [row for row in rows if row.detail["submission"] in disputes]
            if not standing_rows:
                what = f"Nothing about {problem.slug} is disputed." if problem else "Nothing is disputed."
                raise ProgressError(what, fix="`drill log show` lists what happened.")
            last = standing_rows[-1]
            found = problem or self._desk.bank.by_id(last.problem_id)
            for attempt in dict.fromkeys(r.attempt for r in standing_rows if r.problem_id == last.problem_id):
                about = {name: getattr(last, name) for name in ("problem_id", "slug", "pattern")}
                pen.write(pen.event("withdrawn", attempt=attempt, **about))
            if found is None:
                raise ProgressError(f"{last.slug} is not in the bank any more.", fix="Nothing was written.")
            view = self._desk.view(pen.day)
            closing = _closing(view, last.attempt)
            grade = Grade(closing.grade) if closing and closing.grade else None
            return found, standing(view, found, grade=grade, reason="it counts again")

    def _last(self, problem: Problem | None) -> Event | None:
        return self._log.last(("submitted",), problem_id=problem.id if problem else None)


def _closing(view: View, attempt: str) -> Closing | None:
    return next((c for c in reversed(view.state.closings) if attempt and c.attempt == attempt), None)
