"""Rule 12: a failure says what went in, what was expected and what came, and never shows the reference."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from engine.proof.evidence import Evidence
from engine.proof.finding import Finding
from engine.types import Failure, Problem, TestResult, VerdictName

LEAK_LENGTH = 24
"""A line of the reference at least so long that shows up in a message is no accident."""


def no_leak(evidence: Evidence) -> Iterator[Finding]:
    reference = evidence.reference
    if reference is None:
        return
    secret = {line.strip() for line in reference.answer.text.splitlines() if len(line.strip()) >= LEAK_LENGTH}
    for submission in evidence.submissions:
        if submission.group == "accepted":
            continue
        own = {line.strip() for line in submission.answer.text.splitlines()}
        shown = msgspec.json.encode(evidence.hidden[submission.name]).decode()
        for line in sorted(
            line for line in secret - own if msgspec.json.encode(line).decode()[1:-1] in shown
        ):
            yield Finding(
                f"a line of the reference is shown: {line}",
                f"submissions/{submission.name}",
                "reword the test's message",
            )


def says_why(evidence: Evidence) -> Iterator[Finding]:
    """Once for each test, by the first wrong answer that it fails."""
    seen: set[str] = set()
    for submission in evidence.of("wrong_answer"):
        for result in evidence.hidden[submission.name].results:
            if result.verdict is not VerdictName.WA or result.name in seen:
                continue
            seen.add(result.name)
            missing = _missing(evidence.problem, result)
            if missing:
                yield Finding(
                    f"the failure of “{result.name}” shows no {' and no '.join(missing)}",
                    f"submissions/{submission.name}",
                    'compare with ==, or give the assert a message: assert x in y, "what the prompt promises"',
                )


def _missing(problem: Problem, result: TestResult) -> list[str]:
    failure = result.failure or Failure(test=result.name)
    if problem.kind == "tests":
        return [] if failure.message else ["reason"]
    parts = {
        "call": bool(failure.call or failure.input_tables or problem.kind == "sql" or failure.line),
        "result": bool(failure.got or failure.got_table or failure.message),
        "expectation": bool(failure.expected or failure.expected_table or failure.message),
        "trap": failure.trap in ("", *result.traps) if not result.traps else failure.trap == result.traps[0],
    }
    return [name for name, there in parts.items() if not there]
