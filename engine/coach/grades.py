"""The grade that stands last, of a problem or of one card of a deck, and the person's own in its place."""

from __future__ import annotations

from datetime import date

from engine.coach import closing
from engine.coach.desk import Desk
from engine.coach.outcome import after_closing, standing
from engine.coach.report import Graded, Outcome
from engine.coach.view import View
from engine.memory import Rating, highest_grade, rate
from engine.memory.recall import met_in_words
from engine.progress import Closing
from engine.types import Event, Grade, Problem
from engine.types.errors import ProgressError

SET_BY_YOU = "set by you"
ANSWER_FIRST = "`drill submit` an answer first."


class Grades:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def last(self, problem: Problem | None = None) -> Graded:
        """Of a problem or at all, and its bounds; of a deck the card that was graded last. Raises ProgressError."""
        view = self._desk.reading()
        if problem is None:
            newest = self._desk.log.last(("closed", "answered"), graded=True)
            problem = view.bank.by_id(newest.problem_id) if newest else None
        if problem is None:
            raise ProgressError("Nothing has been graded yet.", fix=ANSWER_FIRST)
        if problem.cards:
            return self._of_card(view, problem, self._answered(problem))
        last, rating = self._rating(view, problem)
        reason = rating.reason if last.grade == rating.grade else SET_BY_YOU
        due = standing(view, problem).due
        return Graded(problem, Grade(last.grade or rating.grade), reason, rating.highest, due)

    def change(self, problem: Problem, grade: Grade) -> Outcome:
        """Lower at will, higher as far as the facts allow."""
        with self._desk.writing() as pen:
            view = self._desk.view(pen.day)
            if problem.cards:
                event = self._answered(problem)
                before = self._of_card(view, problem, event)
                _check(grade, before.highest, before.reason)
                detail = {"card": before.card, "was": int(before.grade)}
                pen.write(pen.event("rated", problem, attempt=event.attempt, grade=int(grade), detail=detail))
                due = self._of_card(self._desk.view(pen.day), problem, event).due
                return Outcome(counted=True, grade=grade, reason=SET_BY_YOU, highest=before.highest, due=due)
            last, rating = self._rating(view, problem)
            _check(grade, rating.highest, rating.reason)
            pen.write(
                pen.event(
                    "rated", problem, attempt=last.attempt, grade=int(grade), detail={"was": last.grade}
                )
            )
            return after_closing(self._desk.view(pen.day), problem, last.attempt, rating, SET_BY_YOU)

    def _rating(self, view: View, problem: Problem) -> tuple[Closing, Rating]:
        last = view.history(problem).last
        event = self._desk.log.last(("closed", "rejudged"), attempt=last.attempt) if last else None
        if last is None or event is None or event.grade is None or last.grade is None:
            raise ProgressError(f"{problem.slug} has no grade to change.", fix=ANSWER_FIRST)
        return last, rate(closing.facts_in(event))

    def _answered(self, problem: Problem) -> Event:
        event = self._desk.log.last(("answered",), problem_id=problem.id)
        if event is None or event.grade is None:
            raise ProgressError(f"{problem.slug} has no grade to change.", fix=ANSWER_FIRST)
        return event

    def _of_card(self, view: View, problem: Problem, event: Event) -> Graded:
        card = str(event.detail["card"])
        mistake = bool(event.detail.get("mistake"))
        _, stands = view.state.decks[problem.id][card][-1]
        memory = view.deck(problem).cards.get(card)
        words = met_in_words(event.tests_passed, event.tests_total, mistake=mistake)
        return Graded(
            problem,
            Grade(stands),
            words if stands == event.grade else SET_BY_YOU,
            highest_grade(event.tests_passed, event.tests_total, mistake=mistake),
            date.fromordinal(memory.due) if memory else None,
            card,
        )


def _check(grade: Grade, highest: Grade, reason: str) -> None:
    if grade > highest:
        what = f"{grade.name.title()} is more than the facts allow: {reason}."
        raise ProgressError(what, fix=f"The highest is {highest.name.title()}.")
