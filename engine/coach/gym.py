from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Literal

from engine.bank import Bank, current_hash
from engine.coach import closing
from engine.coach.appeals import Appeals
from engine.coach.cards import Cards
from engine.coach.choose import choose, explain
from engine.coach.counts import stats, today
from engine.coach.desk import Desk
from engine.coach.grades import Grades
from engine.coach.hunts import Hunts
from engine.coach.ledger import Ledger
from engine.coach.outcome import after_closing, shown, standing
from engine.coach.pen import Pen
from engine.coach.placing import Placing
from engine.coach.rejudging import Rejudging
from engine.coach.report import (
    Attempt,
    Choice,
    Estimate,
    FamilyWeakness,
    Filters,
    Graded,
    GymSettings,
    Note,
    Offer,
    Outcome,
    Stats,
    Today,
)
from engine.coach.sessions import Sessions
from engine.coach.states import Standing, states
from engine.coach.submission import facts_of, submission_row
from engine.coach.undoing import undo_last
from engine.coach.weakness import Weaknesses
from engine.memory import rate
from engine.progress import History, Log, OpenAttempt
from engine.types import Answer, Event, Grade, Problem, Verdict

EVERYTHING = Filters()
ENDED = "The attempt ended earlier today; its grade stays."
OLD_ANSWER = "word for word an earlier answer. Written from memory? Add a comment, and submit again."
SOLVED = "You solved it; the solution is free to read."


class Gym:
    """All that a person does with problems, on one bank and one log. `clock` gives aware local times.

    What reads never writes. What writes is one transaction, and first closes what earlier days left open.
    Every method may raise ProgressError.
    """

    def __init__(self, bank: Bank, log: Log, settings: GymSettings, clock: Callable[[], datetime]) -> None:
        self._bank = bank
        self._log = log
        self.desk = self._desk = Desk(bank, log, settings, clock)
        self.appeals = Appeals(self._desk, log)
        self.cards = Cards(self._desk)
        self._grades = Grades(self._desk)
        self.hunts = Hunts(self._desk)
        self.ledger = Ledger(self._desk)
        self.placing = Placing(self._desk)
        self.sessions = Sessions(self._desk)
        self._weaknesses = Weaknesses(self._desk)
        self.rejudging = Rejudging(self._desk, log, current_hash)

    def next(self, filters: Filters = EVERYTHING) -> Choice:
        """What to do now, and why. Raises UnknownProblem with a way on when nothing fits."""
        return choose(self._desk.reading(), filters)

    def explain(self, filters: Filters = EVERYTHING) -> list[Offer]:
        """Every step of choosing with its candidates, the one chosen among them."""
        return explain(self._desk.reading(), filters)

    def current(self) -> Problem | None:
        """What a command without argument means: the open attempt touched last, else the last one at all."""
        view = self._desk.reading()
        in_work = {attempt.problem_id for attempt in view.state.open.values()}
        worked = sorted(view.state.histories.values(), key=lambda h: (h.problem_id in in_work, h.last_at))
        for history in reversed(worked):
            problem = self._bank.by_id(history.problem_id)
            if (
                problem
                and history.last_at
                and not view.away(problem)
                and (now := self._bank.as_it_is(problem))
            ):
                return now
        return None

    def attempt(self, problem: Problem) -> Attempt | None:
        """The open attempt of today, if there is one."""
        found = self._desk.reading().attempt(problem)
        return shown(found, continued=True) if found else None

    def is_fresh_due(self, problem: Problem) -> bool:
        """Answered before, due again and not begun: the old answer makes room for a fresh stub."""
        view = self._desk.reading()
        ended = view.history(problem).ended
        if ended is None or ended[1] == "day turned":
            return False
        return view.attempt(problem) is None and view.is_due(problem)

    def is_solved(self, problem: Problem) -> bool:
        """Accepted at least once, and not in work again: explanation and solution are free to read."""
        view = self._desk.reading()
        return view.history(problem).accepted and view.attempt(problem) is None and not view.is_due(problem)

    def start(self, problem: Problem) -> Attempt:
        """Begins an attempt, or continues the open one of today, which makes it the current one."""
        with self._desk.writing() as pen:
            view = self._desk.view(pen.day)
            found = view.attempt(problem)
            others = [other for other in view.state.open.values() if other is not found]
            if found and (view.away(problem) or any(other.last_at >= found.last_at for other in others)):
                pen.write(pen.event("started", problem, attempt=found.id, detail={"again": True}))
                found = self._desk.view(pen.day).attempt(problem)
            return shown(found or self._desk.begin(pen, problem), continued=found is not None)

    def submitted(self, problem: Problem, answer: Answer, verdict: Verdict) -> Outcome:
        """Logs the answer; accepted, it closes and grades the attempt."""
        with self._desk.writing() as pen:
            view = self._desk.view(pen.day)
            attempt, last = view.attempt(problem), view.ended_today(problem)
            if attempt is None and last:
                pen.write(submission_row(pen, problem, answer, verdict, last.attempt, 0))
                return standing(view, problem, graded_before=True, reason=ENDED)
            if verdict.accepted and self._is_old(problem, answer, attempt):
                of, count = (attempt.id, attempt.submissions) if attempt else ("", 0)
                pen.write(submission_row(pen, problem, answer, verdict, of, count, repeated=True))
                return standing(view, problem, repeated_old_answer=True, reason=OLD_ANSWER, submissions=count)
            attempt = attempt or self._desk.begin(pen, problem)
            count = attempt.submissions + verdict.counts
            submission = submission_row(pen, problem, answer, verdict, attempt.id, count)
            pen.write(submission)
            if not verdict.accepted:
                return Outcome(counted=verdict.counts, submissions=count)
            return self._close(pen, problem, attempt.id, "accepted", submission)

    def ran(self, problem: Problem, answer: Answer, verdict: Verdict) -> None:
        """Counts for nothing but time."""
        with self._desk.writing() as pen:
            attempt = self._desk.view(pen.day).attempt(problem)
            facts = facts_of(verdict)
            pen.write(pen.event("ran", problem, attempt=attempt.id if attempt else "", **facts))

    def last_submission(self, problem: Problem) -> Event | None:
        return self._log.last(("submitted",), problem_id=problem.id)

    def clause_hinted(self, problem: Problem, submission: Event, clause: str) -> None:
        """A nudge, once for each submission that is looked at."""
        seen = self._log.events(problem_id=problem.id, kind="hinted")
        if not any(event.detail.get("submission") == submission.uuid for event in seen):
            self.hinted(problem, 0, "nudge", submission=submission.uuid, clause=clause)

    def hinted(
        self, problem: Problem, number: int, level: Literal["nudge", "approach"], **about: str
    ) -> None:
        """`number` from 1, 0 for one of no number.

        A hint seen before in this attempt, or after it ended today, costs nothing.
        """
        with self._desk.writing() as pen:
            view = self._desk.view(pen.day)
            attempt = view.attempt(problem)
            if attempt is None and view.ended_today(problem):
                return
            attempt = attempt or self._desk.begin(pen, problem)
            if 0 < number <= attempt.hint_reached:
                return
            counts = {"nudge": attempt.hints_nudge, "approach": attempt.hints_approach}
            counts[level] += 1
            pen.write(
                pen.event(
                    "hinted",
                    problem,
                    attempt=attempt.id,
                    submissions=attempt.submissions,
                    hints_nudge=counts["nudge"],
                    hints_approach=counts["approach"],
                    detail={"number": number, "level": level, **about},
                )
            )

    def give_up(self, problem: Problem) -> Outcome:
        """Ends the attempt with Again. What is solved and not due may be looked at for nothing."""
        with self._desk.writing() as pen:
            view = self._desk.view(pen.day)
            attempt, history = view.attempt(problem), view.history(problem)
            if attempt is None and view.ended_today(problem):
                return standing(view, problem, graded_before=True, reason=ENDED)
            if attempt is None and history.accepted and not view.is_due(problem):
                return standing(view, problem, reason=SOLVED)
            attempt = attempt or self._desk.begin(pen, problem)
            return self._close(pen, problem, attempt.id, "gave up")

    def graded(self, problem: Problem | None = None) -> Graded:
        """The last grade, of a problem or at all, and its bounds. Raises ProgressError where there is none."""
        return self._grades.last(problem)

    def regrade(self, problem: Problem, grade: Grade) -> Outcome:
        """The person's own grade for the last attempt, or the last card of a deck, within the bounds of the facts."""
        return self._grades.change(problem, grade)

    def skip(self, problem: Problem, days: int = 1) -> date:
        """Puts it off; an open attempt stays open until the day turns. Gives the day it may come back."""
        with self._desk.writing() as pen:
            until = pen.day + max(1, days)
            of = attempt.id if (attempt := self._desk.view(pen.day).attempt(problem)) else ""
            pen.write(pen.event("skipped", problem, attempt=of, detail={"until": until}))
            return date.fromordinal(until)

    def note(self, problem: Problem, text: str) -> Note:
        with self._desk.writing() as pen:
            pen.write(pen.event("noted", problem, detail={"text": text}))
            return Note(pen.now, text)

    def notes(self, problem: Problem) -> list[Note]:
        """Oldest first."""
        events = self._log.events(problem_id=problem.id, kind="noted")
        return [Note(closing.local(event), str(event.detail["text"])) for event in events]

    def undo(self) -> Event | None:
        """Takes back the last step that a grade or the schedule rests on, and gives it; None without one."""
        with self._desk.writing() as pen:
            return undo_last(self._log, pen, self._desk.view(pen.day))

    def today(self) -> Today:
        view = self._desk.reading()
        now = self.current()
        attempt = view.attempt(now) if now else None
        return today(view, shown(attempt, continued=True) if attempt else None)

    def weak(self) -> list[FamilyWeakness]:
        """Weakest first; only what has results."""
        return self._weaknesses.now().families()

    def untried(self) -> list[Estimate]:
        """Families without results: what is supposed of them."""
        return self._weaknesses.now().untried()

    def stats(self) -> Stats:
        return stats(self._desk.reading())

    def states(self) -> dict[str, Standing]:
        return states(self._desk.reading())

    def history(self, problem: Problem) -> History:
        return self._desk.reading().history(problem)

    def _close(
        self, pen: Pen, problem: Problem, id: str, ending: Literal["accepted", "gave up"], *cause: Event
    ) -> Outcome:
        mark = pen.event("accepted" if ending == "accepted" else "gave_up", problem, attempt=id)
        pen.write(mark)
        view = self._desk.view(pen.day)
        attempt = view.state.open[id]
        facts = closing.facts_of(attempt, ending, closing.expected_seconds(problem, view.history(problem)))
        rating = rate(facts)
        pen.write(closing.closing_event(pen, attempt, facts, rating, ending, problem, (*cause, mark)))
        return after_closing(self._desk.view(pen.day), problem, id, rating, rating.reason)

    def _is_old(self, problem: Problem, answer: Answer, attempt: OpenAttempt | None) -> bool:
        """Equal to an answer that an earlier attempt was accepted with."""
        now = attempt.id if attempt else ""
        earlier = self._log.events(problem_id=problem.id, kind="submitted")
        return any(
            event.verdict == "AC" and event.attempt != now and closing.same_text(event.answer, answer.text)
            for event in earlier
        )
