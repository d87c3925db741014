"""Rules 3 and 10: what answers do with inputs, asked for or not."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from engine.parsing import parse
from engine.proof.evidence import Evidence
from engine.proof.finding import Finding
from engine.proof.handling import SPY, VANDAL

MAY_CHANGE = re.compile(r"in place|change|modif|rearrang|reorder|empt(y|ies)|reuse", re.IGNORECASE)


def agree(evidence: Evidence) -> Iterator[Finding]:
    seen = set()
    for found in evidence.disagreements:
        if found.submission not in seen:
            seen.add(found.submission)
            yield Finding(
                f"{found.call} gives {found.got}; the reference gives {found.expected}",
                f"submissions/{found.submission}",
                "the prompt has a hole: settle this case in it and in a test. If the prompt rules such calls out, "
                "write calls that it allows into tests/beyond.py, one a line: they are tried instead of changed ones",
            )
    beyond = evidence.problem.path / "tests" / "beyond.py"
    if beyond.is_file() and not any(isinstance(node, ast.Call) for node in ast.walk(_parsed(beyond))):
        yield Finding(
            "it holds no call, so that the answers are compared on nothing",
            "tests/beyond.py",
            "write calls that the prompt allows, one a line, or take the file out",
        )


def _parsed(file: Path) -> ast.Module:
    """What cannot be read is no call."""
    try:
        return parse(file.read_text("utf-8"))
    except (SyntaxError, ValueError):
        return ast.Module([], [])


def copies(evidence: Evidence) -> Iterator[Finding]:
    """A reference that empties its arguments must not pass, unless it is never given anything to empty."""
    vandal, spy = evidence.handled.get(VANDAL), evidence.handled.get(SPY)
    if vandal and spy and vandal.accepted and not spy.accepted:
        yield Finding(
            "a reference that empties the lists it is given is accepted",
            "tests/test_hidden.py",
            "pass lists of the test itself, or set mutates = true in problem.toml and say so in the prompt",
        )
    prompt = (evidence.problem.path / "prompt.md").read_text("utf-8")
    if evidence.problem.mutates and not MAY_CHANGE.search(prompt):
        yield Finding(
            "the prompt does not say that arguments may be changed",
            "problem.toml: mutates",
            "say it in prompt.md, or take the key out",
        )
