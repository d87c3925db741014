"""From an answer file to a verdict on the screen and a row in the log."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from drills import answers, early, files
from drills.__main__ import ACCEPTED, FAULT, NOT_ACCEPTED
from drills.extras import missing_extra
from drills.options import has_person, say
from drills.session import Session
from drills.waiting import waiting
from drills.workspace import read_manifest
from engine.types import Answer, Problem, Verdict, VerdictName
from engine.types.errors import AnswerError, JudgeError, ProgressError
from engine.types.verdict import our_fault

if TYPE_CHECKING:
    from drills.console import Fact
    from engine.coach import Earlier, Outcome

CASES = {"sql": "cases.sql"}
CASES_ELSE = "cases.py"


def find(session: Session, file: str | None, name: str | None) -> answers.Found:
    """The answer meant: a file or folder, a named problem's, the current one, or that of this folder.

    What is no file may be the slug of a problem.
    """
    problem = session.bank.find(name) if name else None
    if file is not None and problem is None and not Path(file).exists() and session.bank.get(file):
        problem, file = session.bank.find(file), None
    if file is not None:
        return answers.at(Path(file), session.bank, session.workspace, problem)
    if problem is None:
        here = session.problem_here()
        problem = session.reading.current() or here
        if here and problem and here.slug != problem.slug:
            say(
                f"note: this is about {problem.slug}, the current problem; for {here.slug} add a dot: submit ."
            )
    if problem is None:
        raise AnswerError(
            "No problem is open.", fix="Begin one: drill next. Or name the answer: drill submit FILE"
        )
    return answers.of_problem(session.workspace, problem)


def submit(
    session: Session,
    found: answers.Found,
    *,
    dialect: str | None,
    met: str | None,
    grade: str | None,
    as_json: bool,
) -> Verdict:
    """Judge, log, show. Raises ProgressError, with the verdict shown, where the log cannot be written."""
    found = as_it_stands(session, found)
    if found.problem.cards:
        from drills import decks

        return decks.submit(session, found, met=met, grade=grade, as_json=as_json)
    if grade:
        raise click.UsageError("--grade is for the cards of a deck; another grade afterwards: drill rate.")
    problem, answer = found.problem, answers.read(found, dialect=dialect_of(session, found.problem, dialect))
    verdict = answers.unwritten(problem, answer) or _verdict(session, problem, answer, met)
    outcome, trouble = None, None
    try:
        outcome = session.gym.submitted(problem, answer, verdict)
    except ProgressError as error:
        trouble = error
    earlier = session.gym.cards.earlier(problem) if outcome and problem.kind == "card" else None
    _show(found, answer, verdict, outcome, as_json, earlier=earlier)
    if trouble:
        raise ProgressError(
            f"The verdict {verdict.name} could not be logged: {trouble.what}",
            where=trouble.where,
            fix=f"Your answer is kept in {found.path}; mend this, then type `drill submit`. {trouble.fix}",
        ) from trouble
    if outcome and not as_json:
        _ask_about_time(session, problem, outcome)
    return verdict


def _ask_about_time(session: Session, problem: Problem, outcome: Outcome) -> None:
    """Where nothing but a long time stood against a better grade, the clock may be wrong: the person knows."""
    grade, highest = outcome.grade, outcome.highest
    if grade is None or highest is None or highest <= grade or not has_person():
        return
    minutes = round((outcome.work_seconds or 0) / 60)
    say("")
    if click.confirm(f"Did you really work {minutes} minutes on it?", default=True, err=True):
        say(f"Then it stays {grade.name.lower()}; to change it: drill rate {highest.name.lower()}")
        return
    from drills.console import stdout
    from drills.screens import verdict as screen

    screen.show_outcome(stdout(), session.gym.regrade(problem, highest))


def run(session: Session, found: answers.Found, *, dialect: str | None, as_json: bool) -> Verdict:
    """The sample, and the person's own cases where there are some."""
    problem, answer = found.problem, answers.read(found, dialect=dialect_of(session, found.problem, dialect))
    if problem.kind == "card":
        raise AnswerError(
            "A card has no sample to run.", where=problem.slug, fix="Have it scored: drill submit"
        )
    needs_extras(problem)
    verdict = answers.unwritten(problem, answer) or _tried(session, found, answer)
    try:
        session.gym.ran(problem, answer, verdict)
    except ProgressError as error:
        say(f"note: this run could not be logged. {error.what} {error.fix}")
    _show(found, answer, verdict, None, as_json, ran=True)
    return verdict


def status(verdict: Verdict) -> int:
    if verdict.accepted:
        return ACCEPTED
    return FAULT if verdict.name is VerdictName.IE else NOT_ACCEPTED


def as_it_stands(session: Session, found: answers.Found) -> answers.Found:
    """With the content hash of the folder now; says so where it is not what the person was given."""
    from engine.bank import current_hash

    problem = msgspec.structs.replace(found.problem, content_hash=current_hash(found.problem))
    laid_out = read_manifest(session.workspace.folder(problem)).content_hash
    if laid_out not in ("", problem.content_hash):
        say(
            f"note: {problem.slug} has changed since you began it; to see it as it is now: drill next {problem.slug}"
        )
    return found._replace(problem=problem)


def dialect_of(session: Session, problem: Problem, asked: str | None) -> str:
    """The one asked for; else the person's own, where the task allows it; else the task's."""
    own = session.settings.dialect
    if asked or problem.sql is None or own in problem.sql.dialects:
        return asked or own
    return problem.sql.dialects[0]


def _verdict(session: Session, problem: Problem, answer: Answer, met: str | None) -> Verdict:
    if problem.kind == "card":
        from drills.scoring import score_card

        return score_card(problem, met)
    needs_extras(problem)
    from engine.judge import Judge

    try:
        with files.writing(session.scratch):
            judge = Judge(problem, scratch=session.scratch, forerunner=early.take(problem), first=answer)
        with judge, waiting():
            return judge.verdict(answer, meanwhile=_preparations(session))
    except JudgeError as error:
        return our_fault(str(error), where="")


def _preparations(session: Session) -> Iterator[Callable[[], object]]:
    """For what comes after the verdict. Trouble with the log is told once that is shown."""
    for module in ("engine.coach", "drills.screens.verdict", "fsrs_rs_python"):
        yield partial(import_module, module)
    with suppress(ProgressError, OSError):
        yield session.gym.current


def _tried(session: Session, found: answers.Found, answer: Answer) -> Verdict:
    from engine.judge import judge

    folder = found.path if found.path.is_dir() else found.path.parent
    cases = folder / CASES.get(found.problem.kind, CASES_ELSE)
    own = cases.is_file() and bool(answers.read_file(cases).strip())
    with files.writing(session.scratch):
        with waiting():
            verdict = judge(
                found.problem,
                answer,
                suite="sample",
                scratch=session.scratch,
                forerunner=early.take(found.problem),
            )
        if verdict.accepted and own:
            say(f"The sample passes; now your own cases in {cases.name}.")
            with waiting():
                return judge(found.problem, answer, suite="cases", cases=cases, scratch=session.scratch)
    return verdict


def needs_extras(problem: Problem) -> None:
    if command := missing_extra(problem):
        raise AnswerError(
            f"Judging {problem.slug} needs packages that are not installed.", fix=f"Type: {command}"
        )


def _compared(problem: Problem, verdict: Verdict, earlier: Earlier | None) -> list[Fact]:
    if earlier is None:
        return []
    from drills.scoring import compared

    return compared(problem, verdict, earlier)


def _show(
    found: answers.Found,
    answer: Answer,
    verdict: Verdict,
    outcome: Outcome | None,
    as_json: bool,
    *,
    ran: bool = False,
    earlier: Earlier | None = None,
) -> None:
    if as_json:
        from drills.console import print_json
        from drills.reporting import report

        where = str(found.path)
        print_json(report(found.problem, where, answer.name, verdict, outcome, ran=ran, earlier=earlier))
        return
    from drills.console import stdout
    from drills.screens import verdict as screen

    console = stdout()
    screen.show(console, found.problem, verdict, ran=ran)
    if outcome:
        screen.show_outcome(console, outcome, _compared(found.problem, verdict, earlier))
    screen.show_next(console, found.problem, verdict, answer.name, outcome, ran=ran)
