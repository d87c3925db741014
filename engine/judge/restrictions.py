"""Names that a prompt forbids, found among the tokens of an answer: nothing of it is parsed or run."""

from __future__ import annotations

import io
import tokenize

from engine.types.answer import Answer
from engine.types.problem import Problem
from engine.types.verdict import Failure, TestResult, Verdict, VerdictName

TEST = "what the task forbids"
TRAP = "forbidden"
"""The trap that a submission breaking a restriction is named after."""


def breach(problem: Problem, answer: Answer) -> Verdict | None:
    """WA for the first forbidden name; None where there is none, or where the text cannot be read as tokens."""
    forbidden = frozenset(problem.restrictions.forbid)
    for file, data in sorted(answer.files.items()) if forbidden else ():
        found = first_use(data.decode("utf-8", "replace"), forbidden)
        if found:
            name, line, source = found
            failure = Failure(
                test=TEST, message=f"the task forbids {name}", trap=TRAP, line=line, file=file, source=source
            )
            result = TestResult(
                name=TEST, outcome="failed", verdict=VerdictName.WA, traps=(TRAP,), failure=failure
            )
            return Verdict(name=VerdictName.WA, tests_total=1, failure=failure, results=(result,))
    return None


def first_use(text: str, forbidden: frozenset[str]) -> tuple[str, int, str] | None:
    """A forbidden name, its line and that line's text. ".sort" means a method, "sorted" a name that is no method."""
    before = ""
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.NAME:
                name = f".{token.string}" if before == "." else token.string
                if name in forbidden and before != "def":
                    return name, token.start[0], token.line.strip()
            before = token.string
    except (tokenize.TokenError, SyntaxError, ValueError, RecursionError):
        return None
    return None
