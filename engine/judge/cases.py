"""The person's own cases: each expression is run on the answer and on the reference, which knows what is right."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Any

from engine.judge.calls import FACTOR, summarise
from engine.judge.comparison import difference
from engine.judge.explaining import how_it_ended
from engine.judge.limits import Ending, Limits
from engine.judge.link import Link, Stop
from engine.judge.recorder import Recorder
from engine.judge.remote import Handle
from engine.judge.session import Session
from engine.judge.showing import clean
from engine.judge.worker import Worker
from engine.types.verdict import Failure, TestResult, Verdict, VerdictName

if TYPE_CHECKING:
    from engine.judge.calls import Rules

FILE = "cases.py"
REFERENCE_SECONDS = 10.0
LEAST_SECONDS = 2.0
ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


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
    return outcome if "raised" in outcome else {"value": _kept(session.result(outcome))}


class Told:
    """An object of the answer, as it said that it looks while it could still be asked. Of two runs they are compared by
    class and looks."""

    def __init__(self, kind: str, looks: str) -> None:
        self.kind, self.looks = kind, looks

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Told) and (self.kind, self.looks) == (other.kind, other.looks)

    def __hash__(self) -> int:
        return hash((self.kind, self.looks))

    def __repr__(self) -> str:
        return self.looks


def _kept(value: Any) -> Any:
    """Objects are asked now: once the run is over there is nobody left to answer."""
    if isinstance(value, Handle):
        try:
            return Told(value._kind, ADDRESS.sub("", repr(value)))
        except Exception:
            return Told(value._kind, f"<{value._kind} object>")
    if type(value) in (list, tuple):
        return type(value)(map(_kept, value))
    return {key: _kept(item) for key, item in value.items()} if type(value) is dict else value


def judge_cases(text: str, worker: Worker, reference: Worker, rules: Rules, *, tell: bool = False) -> Verdict:
    """`tell`: also of cases that pass, what both sides gave."""
    try:
        statements = _statements(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = error.lineno if isinstance(error, SyntaxError) else None
        what = error.msg if isinstance(error, SyntaxError) else str(error) or "nested too deeply"
        return _refusal(Failure(test=FILE, message=what, file=FILE if line else "", line=line))
    shown = [source for source, is_expression in statements if is_expression]
    if not shown:
        return _refusal(Failure(test=FILE, message="There is no call yet: write one on a line."))
    theirs = Run(reference, statements, rules.limits(REFERENCE_SECONDS))
    limit = 0.0 if theirs.link.latched else FACTOR * theirs.ending.cpu  # stopped: nothing to be held against
    mine = Run(worker, statements, rules.limits(max(LEAST_SECONDS, limit)))
    results = [_case(index, source, mine, theirs, tell) for index, source in enumerate(shown)]
    return summarise(results, mine.ending.cpu, mine.ending.memory)


def _refusal(failure: Failure) -> Verdict:
    return Verdict(name=VerdictName.CE, failure=failure)


def _statements(text: str) -> list[tuple[str, bool]]:
    """Source and whether it is an expression; imports of the answer are left out, its names are there anyway."""
    found = []
    for node in ast.parse(text).body:
        source = _source(text, node)
        if not (isinstance(node, (ast.Import, ast.ImportFrom)) and "solution" in source):
            found.append((source, isinstance(node, ast.Expr)))
    return found


def _source(text: str, node: ast.stmt) -> str:
    """With its decorators, which Python does not count as part of a definition."""
    source = ast.get_source_segment(text, node) or ""
    if decorators := getattr(node, "decorator_list", None):
        source = "\n".join(text.split("\n")[decorators[0].lineno - 1 : node.end_lineno])
    return source


def _case(index: int, source: str, mine: Run, theirs: Run, tell: bool) -> TestResult:
    name = f"your case {index + 1}"
    expected = theirs.outcomes[index] if index < len(theirs.outcomes) else None
    if index >= len(mine.outcomes):
        verdict = mine.link.latched or VerdictName.RTE
        failure = Failure(
            test=name,
            call=source,
            message=how_it_ended(verdict, mine.link, mine.ending),
            expected=_text(expected) if tell else "",
        )
        return TestResult(name=name, outcome="failed", verdict=verdict, failure=failure)
    got = mine.outcomes[index]
    if expected is not None and _same(got, expected):
        told = Failure(test=name, call=source, got=_text(got), expected=_text(expected)) if tell else None
        return TestResult(name=name, outcome="passed", failure=told)
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
