"""Two right answers beyond the tests: where they differ, the prompt has a hole.

The calls are lines of Python, run beside each answer in the jail. tests/beyond.py holds them where an author wrote
some, and on those every difference counts. Otherwise they are the hand-made calls of tests/test_hidden.py with one
literal changed: these may leave what the prompt allows, so there only two different results count, no exception.
"""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from engine.judge import Judge
from engine.judge.way import Way
from engine.parsing import literal, parse
from engine.proof.submissions import Submission
from engine.types import Problem, TestResult

MOST_CALLS = 120
SEED = 20


class Disagreement(msgspec.Struct, frozen=True):
    """`expected` is what the reference gave."""

    submission: str
    call: str
    got: str
    expected: str


def disagreements(problem: Problem, accepted: Sequence[Submission], judge: Judge) -> list[Disagreement]:
    own = problem.path / "tests" / "beyond.py"
    if own.is_file():
        cases = own.read_text("utf-8")
    else:
        cases = "\n".join(derived((problem.path / "tests" / "test_hidden.py").read_text("utf-8")))
    found: list[Disagreement] = []
    if not cases.strip():
        return found
    for submission in accepted:
        if submission.path.stem == "reference":
            continue
        verdict = judge.verdict(submission.answer, cases=cases, way=Way(suite="cases"))
        found += [
            Disagreement(submission.name, result.failure.call, result.failure.got, result.failure.expected)
            for result in verdict.results
            if result.failure and (own.is_file() or _both_returned(result))
        ]
    return found


def _both_returned(result: TestResult) -> bool:
    failure = result.failure
    return (
        failure is not None
        and bool(failure.got and failure.expected)
        and not failure.got.startswith("raises ")
        and not failure.expected.startswith(("raises ", "the reference has no answer"))
    )


def derived(tests: str) -> list[str]:
    """Calls of hand-made tests with one literal changed, at most MOST_CALLS, the same ones every time."""
    rng = random.Random(SEED)
    hand_made = list(dict.fromkeys(_calls(parse(tests))))
    found: dict[str, None] = {}
    for _ in range(3 * MOST_CALLS if hand_made else 0):
        name, arguments = rng.choice(hand_made)
        changed = _changed(rng, literal(arguments))
        if changed is not None and len(found) < MOST_CALLS:
            found[f"{name}({', '.join(map(repr, changed))})"] = None
    return list(found)


def _calls(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """`solution.name(literals)` → (name, the tuple of literals as text)."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.keywords):
            continue
        target = node.func.value
        if not (isinstance(target, ast.Name) and target.id == "solution" and node.func.attr.islower()):
            continue
        arguments = ast.unparse(ast.Tuple(node.args, ast.Load()))
        try:
            literal(arguments)
        except (ValueError, TypeError, SyntaxError):
            continue
        if len(arguments) < 400:
            yield node.func.attr, arguments


def _changed(rng: random.Random, value: Any) -> Any:
    """A value of the same type with one thing changed somewhere inside; None where nothing can be."""
    if isinstance(value, (list, tuple)) and value and rng.random() < 0.75:
        index = rng.randrange(len(value))
        part = _changed(rng, value[index])
        return None if part is None else type(value)([*value[:index], part, *value[index + 1 :]])
    options = _others(value)
    return rng.choice(options) if options else None


def _others(value: Any) -> list[Any]:
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, (int, float)):
        return [value + 1, value - 1, -value, type(value)(0), value * 1000]
    if isinstance(value, str):
        return ["", value * 2, value.upper(), value[::-1], f" {value}"]
    if isinstance(value, list):
        signs = [[-item for item in value]] if all(type(item) in (int, float) for item in value) else []
        return [[], value[::-1], value + value, value[1:], value[:-1], *signs]
    return []
