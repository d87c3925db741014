"""Bug hunts: which problem and which bug, and how a hunt ends. A light review where one is in order, else practice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from engine.coach.desk import Desk
from engine.coach.look import Look
from engine.coach.pen import Pen, new_uuid
from engine.coach.report import Choice, ChoiceKind, Filters
from engine.coach.reviews import chance
from engine.coach.view import View
from engine.coach.words import days_ago, on_day
from engine.memory import HuntFacts, light_will_do, rate_hunt
from engine.memory.light import HuntEnding, Mark
from engine.mutants.bugs import EXEMPT, FILE, Bug, drawn, fitting, planted
from engine.progress import Hunt
from engine.progress.days import microseconds
from engine.types import Event, Grade, Problem
from engine.types.errors import BankError, DrillError, ProgressError, UnknownProblem

LONGEST = 2000
"""Characters that the log keeps of an input."""


class Hunting(msgspec.Struct, frozen=True, kw_only=True):
    """A hunt that runs. `code`: a right solution with the bug in it; `id`: of this hunt, `tries` so far."""

    id: str
    problem: Problem
    bug: Bug
    code: str
    tries: int


class HuntOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """`counted`: as a light review; else `why` says why not. `due`: when the pattern comes again."""

    ending: HuntEnding
    grade: Grade
    reason: str
    tries: int
    work_seconds: float
    counted: bool
    why: str = ""
    due: date | None = None
    interval_days: int | None = None


class Hunts:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def choose(self, topic: str | None = None) -> Choice:
        """Due ones first, then those for which a hunt would count, else practice; the least certain in front."""
        look = Look(self._desk.reading(), Filters(topic=topic))
        found = [(rank, choice) for rank, choice in _offered(look) if look.fits(choice.problem, 1)]
        if not found:
            raise _nothing(look.view, topic)
        found.sort(key=lambda each: (each[0], look.repeats_topic(each[1].problem), each[1].score))
        return found[0][1]

    def running(self) -> Hunting | None:
        """The one of today that was touched last."""
        view = self._desk.reading()
        hunts = [hunt for hunt in view.state.hunts.values() if hunt.day >= view.day]
        last = max(hunts, key=lambda hunt: hunt.last_at, default=None)
        problem = view.bank.by_id(last.problem_id) if last else None
        return _hunting(view, problem, last) if problem and last else None

    def begin(self, problem: Problem) -> Hunting:
        """Goes on with the hunt of today. Raises ProgressError where its solution may not be shown."""
        view = self._desk.reading()
        if refusal := _refusal(view, problem):
            raise refusal
        running = _running(view, problem)
        if running and (found := _hunting(view, problem, running)):
            return found
        before = [each.bug for each in view.state.hunted if each.problem_id == problem.id]
        with self._desk.writing() as pen:
            bug, code = _draw(problem, before, seed=f"{self._desk.log.device}:{problem.id}")
            id = new_uuid(pen.now)
            pen.write(_row(pen, problem, id, hunt="begun", bug=bug.id))
        return Hunting(id=id, problem=problem, bug=bug, code=code, tries=0)

    def tried(self, hunting: Hunting, what: str) -> Hunting:
        """An input on which nothing differs, or an answer that is not accepted."""
        problem = hunting.problem
        with self._desk.writing() as pen:
            hunt = _open(self._desk.view(pen.day), problem, hunting.id)
            tries = hunt.tries + 1
            row = _row(pen, problem, hunt.id, hunt="tried", bug=hunt.bug, what=what[:LONGEST])
            pen.write(msgspec.structs.replace(row, submissions=tries))
        return msgspec.structs.replace(hunting, tries=tries)

    def ended(self, problem: Problem, ending: HuntEnding, what: str = "", *, hunt: str = "") -> HuntOutcome:
        """`what`: the input or the answer that ended it. `hunt`: its id, else whichever runs."""
        with self._desk.writing() as pen:
            view = self._desk.view(pen.day)
            begun = _open(view, problem, hunt)
            due = view.marks(problem.pattern)
            facts = facts_of(begun, ending, microseconds(pen.now))
            grade, reason = rate_hunt(facts)
            row = _row(pen, problem, begun.id, hunt=ending, bug=begun.bug, what=what[:LONGEST])
            detail = {**row.detail, "facts": msgspec.to_builtins(facts), "step": _rows_of(self._desk, begun)}
            pen.write(
                msgspec.structs.replace(
                    row,
                    submissions=facts.tries,
                    work_seconds=facts.work_seconds,
                    grade=int(grade),
                    detail=detail,
                )
            )
            return _outcome(self._desk.view(pen.day), problem, facts, (grade, reason), due)


def facts_of(hunt: Hunt, ending: HuntEnding, at: int) -> HuntFacts:
    """At that time, in microseconds."""
    copy = msgspec.structs.replace(hunt)
    copy.go_on(at)
    return HuntFacts(
        ending=ending,
        tries=hunt.tries + (ending != "gave up"),
        work_seconds=copy.work / 1e6,
        work_is_least=copy.gap_cut,
    )


def _outcome(
    view: View, problem: Problem, facts: HuntFacts, rated: tuple[Grade, str], before: list[Mark]
) -> HuntOutcome:
    marks, card = view.marks(problem.pattern), view.cards.get(problem.pattern)
    counted = len(marks) > len(before)
    today = bool(before) and before[-1].day >= view.day
    why = "its review of the day is done" if today else light_will_do(before).words
    return HuntOutcome(
        ending=facts.ending,
        grade=rated[0],
        reason=rated[1],
        tries=facts.tries,
        work_seconds=facts.work_seconds or 0.0,
        counted=counted,
        why="" if counted else why,
        due=date.fromordinal(card.due) if card else None,
        interval_days=card.due - view.day if card else None,
    )


def _offered(look: Look) -> Iterator[tuple[int, Choice]]:
    view = look.view
    for card in view.cards.values():
        for problem in view.huntable(card.pattern):
            if view.away(problem):
                continue
            why, recall = light_will_do(view.marks(card.pattern)), chance(look, card)
            is_due = card.due <= view.day
            rank = 2 if not why.light else 0 if is_due else 1
            since = f"due {days_ago(view.day - card.due)}" if is_due else f"due {on_day(card.due, view.day)}"
            use = "" if why.light else f"; for practice, because {why.words}"
            kind: ChoiceKind = "due" if is_due else "ahead"
            yield rank, Choice(problem, f"{since}, {recall}{use}", kind, look.recall(card), light=True)


def _nothing(view: View, topic: str | None) -> DrillError:
    where = f" of {topic}" if topic else ""
    if view.solved:
        return UnknownProblem(f"No problem{where} that you have solved yields a bug hunt now.", fix=SOLVE)
    return UnknownProblem("A bug hunt needs a problem that you have solved.", fix=SOLVE)


SOLVE = "Solve one first: drill next"


def _refusal(view: View, problem: Problem) -> DrillError | None:
    slug = problem.slug
    if reason := EXEMPT.get(problem.kind):
        return ProgressError(f"{slug} has no bug hunts: {reason}.", fix="Another one: drill bug")
    if not view.has_solved(problem):
        fix = f"Solve it first: drill next {slug}"
        return ProgressError(f"{slug} is not solved yet, and a bug hunt shows its solution.", fix=fix)
    if view.attempt(problem):
        fix = f"End it first: drill submit --problem {slug}"
        return ProgressError(f"You are at work on {slug}, and a bug hunt shows its solution.", fix=fix)
    return None


def _draw(problem: Problem, before: list[str], seed: str) -> tuple[Bug, str]:
    bugs = list(fitting(problem))
    while bugs:
        bug = drawn(bugs, before, seed)
        if mutant := planted(problem, bug):
            return bug, mutant.answer.text
        bugs.remove(bug)
    raise BankError(
        f"{problem.slug} has no bugs that fit its solutions.",
        where=str(problem.path / FILE),
        fix=f"Another one: drill bug. Its author types: drill author bugs {problem.slug}",
    )


def _running(view: View, problem: Problem) -> Hunt | None:
    hunt = view.state.hunts.get(problem.id)
    return hunt if hunt and hunt.day >= view.day else None


def _open(view: View, problem: Problem, id: str) -> Hunt:
    """Raises ProgressError where none runs, or not that one any more: ended in another terminal, or by the day."""
    hunt = _running(view, problem)
    if hunt is None or (id and hunt.id != id):
        raise ProgressError(
            f"This bug hunt on {problem.slug} is over.", fix=f"Begin another: drill bug {problem.slug}"
        )
    return hunt


def _hunting(view: View, problem: Problem, hunt: Hunt) -> Hunting | None:
    """None where its bug is not in the bank any more, or its solution may not be shown now."""
    bug = next((bug for bug in fitting(problem) if bug.id == hunt.bug), None)
    mutant = planted(problem, bug) if bug and not _refusal(view, problem) else None
    if bug is None or mutant is None:
        return None
    return Hunting(id=hunt.id, problem=problem, bug=bug, code=mutant.answer.text, tries=hunt.tries)


def _row(pen: Pen, problem: Problem, id: str, **detail: str) -> Event:
    return pen.event("hunted", problem, attempt=id, detail=dict(detail))


def _rows_of(desk: Desk, hunt: Hunt) -> list[str]:
    """What an undo takes back with the end."""
    events = desk.log.events(problem_id=hunt.problem_id, kind="hunted")
    return [event.uuid for event in events if event.attempt == hunt.id]
