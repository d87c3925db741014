"""Rule 7: what a property test compares with is written another way than the reference."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from difflib import SequenceMatcher

from engine.parsing import parse
from engine.proof.evidence import Evidence
from engine.proof.finding import Finding

LEAST_NODES = 20
"""Smaller functions are alike because there is only one way to write them."""
ALIKE = 0.9
BORROWED = ("submissions", "reference")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def independent_oracle(evidence: Evidence) -> Iterator[Finding]:
    for path in sorted((evidence.problem.path / "tests").glob("*.py")):
        tree = parse(path.read_text("utf-8"))
        for line, name in _borrowed(tree):
            yield Finding(
                f"looks at the reference ({name})",
                f"tests/{path.name}:{line}",
                "write a brute force in the test file",
            )
        yield from _lookalikes(evidence, path.name, tree)


def _lookalikes(evidence: Evidence, name: str, tree: ast.Module) -> Iterator[Finding]:
    oracles = [(function, _shape(function)) for function in _functions(tree)]
    oracles = [(function, shape) for function, shape in oracles if len(shape) >= LEAST_NODES]
    for submission in evidence.of("accepted"):
        for file, data in submission.answer.files.items():
            if not file.endswith(".py"):
                continue
            for answer in _functions(parse(data)):
                shape = _shape(answer)
                for oracle, other in oracles:
                    if _same(shape, other):
                        yield Finding(
                            f"{oracle.name} is {answer.name} of {submission.name} with other names",
                            f"tests/{name}:{oracle.lineno}",
                            "write it as a brute force that shares no idea with an answer",
                        )


def _functions(tree: ast.AST) -> list[Function]:
    return [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]


def _shape(function: Function) -> list[str]:
    """Kinds of nodes and constants in order, without names, annotations and docstrings."""
    found: list[str] = []

    def walk(node: ast.AST) -> None:
        found.append(repr(node.value) if isinstance(node, ast.Constant) else type(node).__name__)
        for field, value in ast.iter_fields(node):
            if field in ("annotation", "returns", "ctx"):
                continue
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    walk(child)

    body = function.body[1:] if ast.get_docstring(function) else function.body
    for statement in body:
        walk(statement)
    return found


def _same(first: list[str], second: list[str]) -> bool:
    if not 0.8 < len(first) / max(1, len(second)) < 1.25:
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= ALIKE


def _borrowed(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
            yield from ((node.lineno, name) for name in names if name.partition(".")[0] in BORROWED)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "submissions/" in node.value:
            yield node.lineno, node.value
