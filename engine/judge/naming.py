"""An input that somebody names as one on which a changed answer fails: held against the right answers, in the jail."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from engine.judge.supervisor import Judge
from engine.judge.way import Way
from engine.types import Answer, Failure, Problem, Verdict, VerdictName
from engine.types.errors import JudgeError

TELLING = Way(suite="cases", tell=True)
PLAIN = Way(suite="cases")
NO_ANSWER = "the reference has no answer"
RAISED = re.compile(r"raises (?:\w+\.)*(\w+)")
EXPECTED = re.compile(r"\b([A-Z]\w*(?:Error|Exception|Warning|Exit|Stop\w*|Empty|Full))\b")
SHOWN = 3
"""Results of calls on which both agree."""

Kind = Literal["differs", "same", "outside", "refused"]


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """`outside`: it differs, but the prompt promises nothing there. `refused`: it cannot be run at all.

    `told`: what both gave; where they differ the one call or table on which they do.
    """

    kind: Kind
    why: str = ""
    told: tuple[Failure, ...] = ()


def named(judge: Judge, changed: Answer, others: Sequence[Answer], text: str) -> Named:
    """`others`: right answers beside the reference. Raises JudgeError where the judge fails."""
    verdict = _verdict(judge, changed, text, TELLING)
    if verdict.name is VerdictName.CE or not verdict.results:
        return Named(kind="refused", why=_why(verdict.failure))
    if verdict.accepted:
        told = [result.failure for result in verdict.results if result.failure]
        return Named(kind="same", told=tuple(told[-SHOWN:]))
    failure = verdict.failure or Failure(test="")
    return Named(
        kind="outside" if (why := _outside(judge, failure, others, text)) else "differs",
        why=why,
        told=(failure,),
    )


def _why(failure: Failure | None) -> str:
    if failure is None or not failure.line:
        return failure.message if failure else ""
    return f"line {failure.line}: {failure.message}"


def _outside(judge: Judge, failure: Failure, others: Sequence[Answer], text: str) -> str:
    """Why nothing is promised there; empty where something is."""
    if failure.expected.startswith(NO_ANSWER):
        return "The right solution does not manage this input either."
    raised = RAISED.match(failure.expected)
    if raised and raised[1] not in promised(judge.problem):
        return f"The right solution raises {raised[1]} there, which the problem asks for nowhere."
    for other in others:
        if not _verdict(judge, other, text, PLAIN).accepted:
            return "The right solutions do not agree there themselves: the prompt leaves it open."
    return ""


def promised(problem: Problem) -> frozenset[str]:
    """Exceptions that the prompt or the hidden tests speak of."""
    found: set[str] = set()
    for name in ("prompt.md", "tests/test_hidden.py"):
        path = problem.path / name
        if path.is_file():
            found |= set(EXPECTED.findall(path.read_text("utf-8")))
    return frozenset(found)


def _verdict(judge: Judge, answer: Answer, text: str, way: Way) -> Verdict:
    verdict = judge.verdict(answer, cases=text, way=way)
    if verdict.name is VerdictName.IE:
        raise JudgeError(verdict.failure.message if verdict.failure else "the judge failed")
    return verdict
