"""The person's own cases: each expression is run on the answer and on the reference, which knows what is right."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from engine.judge.calls import FACTOR, summarise
from engine.judge.comparison import difference
from engine.judge.explaining import how_it_ended
from engine.judge.limits import Ending, Limits
from engine.judge.link import Link, Stop, Worker
from engine.judge.recorder import Recorder
from engine.judge.session import Session
from engine.judge.showing import clean
from engine.types.verdict import Failure, TestResult, Verdict, VerdictName

if TYPE_CHECKING:
    from engine.judge.calls import Rules

FILE = "cases.py"
REFERENCE_SECONDS = 10.0
LEAST_SECONDS = 2.0


class Run:
    """What came of the statements: one outcome per expression, fewer where the run was stopped."""

    def __init__(self, worker: Worker, statements: list[tuple[str, bool]], limits: Limits) -> None:
        self.link = Link(worker, limits)
        session = Session(self.link, Recorder())
        self.outcomes: list[Any] = []
        try:
            loaded = self.link.load()
            if "raised" in loaded:
                self.outcomes = [loaded] * len(statements)
            else:
                reply = self.link.request({"op": "cases", "statements": statements})
                self.outcomes = [_decoded(outcome, session) for outcome in reply.get("outcomes", [])]
        except Stop:
            pass
        self.ending: Ending = self.link.close()


def _decoded(outcome: dict[str, Any], session: Session) -> dict[str, Any]:
    return outcome if "raised" in outcome else {"value": session.result(outcome)}


def judge_cases(text: str, worker: Worker, reference: Worker, rules: Rules) -> Verdict:
    try:
        statements = _statements(text)
    except (SyntaxError, ValueError) as error:
        line = error.lineno if isinstance(error, SyntaxError) else None
        what = error.msg if isinstance(error, SyntaxError) else str(error)
        return _refusal(Failure(test=FILE, message=f"{FILE}, line {line}: {what}", file=FILE, line=line))
    shown = [source for source, is_expression in statements if is_expression]
    if not shown:
        return _refusal(Failure(test=FILE, message=f"{FILE} holds no call yet: write one on a line"))
    theirs = Run(reference, statements, rules.limits(REFERENCE_SECONDS))
    mine = Run(worker, statements, rules.limits(max(LEAST_SECONDS, FACTOR * theirs.ending.cpu)))
    results = [_case(index, source, mine, theirs) for index, source in enumerate(shown)]
    return summarise(results, mine.ending.cpu, mine.ending.memory)


def _refusal(failure: Failure) -> Verdict:
    return Verdict(name=VerdictName.CE, failure=failure)


def _statements(text: str) -> list[tuple[str, bool]]:
    """Source and whether it is an expression; imports of the answer are left out, its names are there anyway."""
    found = []
    for node in ast.parse(text).body:
        source = ast.get_source_segment(text, node) or ""
        if not (isinstance(node, (ast.Import, ast.ImportFrom)) and "solution" in source):
            found.append((source, isinstance(node, ast.Expr)))
    return found


def _case(index: int, source: str, mine: Run, theirs: Run) -> TestResult:
    name = f"your case {index + 1}"
    if index >= len(mine.outcomes):
        verdict = mine.link.latched or VerdictName.RTE
        failure = Failure(test=name, call=source, message=how_it_ended(verdict, mine.link, mine.ending))
        return TestResult(name=name, outcome="failed", verdict=verdict, failure=failure)
    got = mine.outcomes[index]
    expected = theirs.outcomes[index] if index < len(theirs.outcomes) else None
    if expected is not None and _same(got, expected):
        return TestResult(name=name, outcome="passed")
    verdict = VerdictName.RTE if "raised" in got and "raised" not in (expected or {}) else VerdictName.WA
    failure = Failure(test=name, call=source, got=_text(got), expected=_text(expected))
    return TestResult(name=name, outcome="failed", verdict=verdict, failure=failure)


def _same(got: dict[str, Any], expected: dict[str, Any]) -> bool:
    if "raised" in got or "raised" in expected:
        return got.get("raised") == expected.get("raised")
    return difference(got["value"], expected["value"]) is None


def _text(outcome: dict[str, Any] | None) -> str:
    if outcome is None:
        return "the reference has no answer to this"
    if "raised" not in outcome:
        return clean(Recorder().show(outcome["value"]))
    return clean(f"raises {outcome['raised']}" + (f": {outcome['text']}" if outcome["text"] else ""))
