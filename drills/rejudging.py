"""Judging again what the log holds: one warm judge for each problem."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from drills import files
from drills.answers import UNWRITTEN
from drills.extras import missing_extra
from drills.options import say
from drills.session import Session
from engine.coach.rejudging import Rejudged, Stored, by_problem
from engine.coach.submission import stored_answer
from engine.judge import Judge
from engine.types import Problem, Verdict, VerdictName
from engine.types.errors import JudgeError
from engine.types.verdict import our_fault


def answers(session: Session, slugs: tuple[str, ...], *, every: bool, changed: bool) -> list[Stored]:
    """Those of the problems named, or all, or those that a change since they were judged may concern."""
    named = {session.bank.find(slug).slug for slug in slugs}
    stored = session.gym.rejudging.stored(named)
    return stored if every or (named and not changed) else [each for each in stored if each.why]


def judge_again(session: Session, stored: Iterable[Stored], tick: Callable[[Stored], None]) -> list[Rejudged]:
    found = []
    for problem, group in by_problem(stored):
        if command := missing_extra(problem):
            say(f"note: {problem.slug} is left out: it needs packages that are not installed: {command}")
            continue
        found.extend(_judged(session, problem, group, tick))
    return sorted(found, key=lambda each: each.stored.event.at)


def _judged(
    session: Session, problem: Problem, group: list[Stored], tick: Callable[[Stored], None]
) -> list[Rejudged]:
    found = []
    try:
        with files.writing(session.scratch):
            judge = Judge(problem, scratch=session.scratch)
        with judge:
            for stored in group:
                tick(stored)
                found.append(Rejudged(stored, _verdict(judge, stored)))
    except JudgeError as error:
        fault = our_fault(str(error), where="")
        found += [Rejudged(stored, fault) for stored in group[len(found) :]]
    return found


def _verdict(judge: Judge, stored: Stored) -> Verdict:
    """An empty answer or an untouched starter was CE without a judge, and stays so."""
    answer = stored_answer(stored.problem, stored.event)
    failure = stored.event.detail.get("failure") or {}
    if not any(data.strip() for data in answer.files.values()) or failure.get("test") == UNWRITTEN:
        return Verdict(name=VerdictName.CE)
    return judge.verdict(answer)
