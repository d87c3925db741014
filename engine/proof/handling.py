"""What becomes of arguments that an answer changes: the reference is made to change them, and must not pass."""

from __future__ import annotations

import ast

from engine.judge import Judge
from engine.judge.way import Way
from engine.parsing import parse
from engine.proof.submissions import Submission
from engine.types import Answer, Problem, Verdict

VANDAL, SPY = "vandal", "spy"
"""The vandal empties what it was given, after the work; the spy refuses to be given what could be emptied."""

WRAPPER = """

def _drill_wrap(function, is_spy):
    def wrapped(*args, **kwargs):
        mutable = [value for value in (*args, *kwargs.values()) if type(value) in (list, dict, set) and value]
        if is_spy and mutable:
            raise RuntimeError("it can be changed")
        result = function(*args, **kwargs)
        for value in mutable:
            value.clear()
        return result

    return wrapped


"""


def run(problem: Problem, reference: Submission | None, judge: Judge) -> dict[str, Verdict]:
    """Verdicts of the vandal, and of the spy where the vandal passed; nothing where no plain function is asked for."""
    if problem.kind != "python" or problem.mutates or reference is None:
        return {}
    names = _plain_functions(reference.answer.text, problem.requires)
    if not names:
        return {}
    verdicts = {VANDAL: judge.verdict(_wrapped(reference, names, is_spy=False), way=Way(stop_at_first=True))}
    if verdicts[VANDAL].accepted:
        verdicts[SPY] = judge.verdict(_wrapped(reference, names, is_spy=True), way=Way(stop_at_first=True))
    return verdicts


def _plain_functions(source: str, wanted: tuple[str, ...]) -> list[str]:
    nodes = parse(source).body
    found = [node.name for node in nodes if isinstance(node, ast.FunctionDef) and not _yields(node)]
    return [name for name in found if name in wanted]


def _yields(function: ast.FunctionDef) -> bool:
    return any(isinstance(node, (ast.Yield, ast.YieldFrom)) for node in ast.walk(function))


def _wrapped(reference: Submission, names: list[str], *, is_spy: bool) -> Answer:
    lines = [f"{name} = _drill_wrap({name}, {is_spy})" for name in names]
    text = reference.answer.text + WRAPPER + "\n".join(lines) + "\n"
    return Answer(name=reference.answer.name, files={reference.path.name: text.encode()})
