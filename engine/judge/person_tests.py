"""Kind `tests`: the person's tests must accept every right implementation and catch every wrong one.

They run in the worker, against one implementation at a time, each in a fresh child that cannot tell which one it got
but by testing it, in an order that nobody can know; what comes back is only which tests passed and which failed.
"""

from __future__ import annotations

import ast
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.judge.calls import summarise
from engine.judge.limits import Ending
from engine.judge.link import Link, Stop, Worker
from engine.judge.programs import rules_of
from engine.judge.showing import clean, printed
from engine.judge.way import Way
from engine.types.errors import JudgeError
from engine.types.verdict import Failure, TestResult, Verdict, VerdictName

if TYPE_CHECKING:
    from engine.judge.server import Server

FILE = "test_answer.py"
PYTEST_PARTS = (
    "assertion", "assertion.rewrite", "cacheprovider", "capture", "debugging", "doctest", "faulthandler", "fixtures",
    "helpconfig", "junitxml", "legacypath", "logging", "main", "mark", "monkeypatch", "nodes", "pastebin", "python",
    "python_path", "raises", "recwarn", "reports", "runner", "setuponly", "setupplan", "skipping", "stepwise",
    "terminal", "threadexception", "tmpdir", "unittest", "unraisableexception", "warnings",
)
PRELOAD = ["pytest", *(f"_pytest.{part}" for part in PYTEST_PARTS)]
"""Loaded once; a part that another version of pytest lacks is left out."""


class Implementation:
    def __init__(self, path: Path, is_right: bool, number: int) -> None:
        tree = ast.parse(path.read_text("utf-8"))
        self.what = (ast.get_docstring(tree) or path.stem).partition("\n")[0]
        self.source = ast.unparse(WithoutDocstrings().visit(tree))
        self.is_right = is_right
        self.name = f"right implementation {number}" if is_right else f"bug {number}"


class WithoutDocstrings(ast.NodeTransformer):
    """Nothing of the text may tell the wrong implementations from the right ones."""

    def generic_visit(self, node: ast.AST) -> ast.AST:
        super().generic_visit(node)
        if not isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            return node
        if ast.get_docstring(node, clean=False) is not None:
            node.body[:1] = [] if len(node.body) > 1 else [ast.Pass()]
        return node


class PersonTestsJudge:
    def __init__(self, server: Server, suite: str) -> None:
        folder = server.problem.path / "implementations"
        folder = folder / "sample" if suite == "sample" else folder
        self.server = server
        self.rules = rules_of(server)
        self.module = module_under_test(server.problem.path)
        self.implementations = [
            Implementation(path, is_right, number)
            for is_right, pattern in ((True, "right"), (False, "wrong"))
            for number, path in enumerate(_sources(folder, pattern), 1)
        ]
        if not self.implementations:
            raise JudgeError("no implementation to test", where=str(folder))

    def judge_answer(self, server: Server, message: dict[str, Any], way: Way) -> Verdict:
        files = message["files"]
        site = server.config["site"]
        setup = server.setup(files, site=site, preload=PRELOAD, tests=f"{files}/{FILE}")
        worker = server.worker("answer", setup)
        cpu, memory = 0.0, 0
        results = {
            each.name: TestResult(name=each.name, outcome="not run", kind="implementation")
            for each in self.implementations
        }
        for implementation in random.SystemRandom().sample(self.implementations, len(self.implementations)):
            result, ending = self.run(worker, implementation)
            cpu, memory = cpu + ending.cpu, max(memory, ending.memory)
            results[result.name] = result
            if result.verdict not in (VerdictName.AC, VerdictName.WA):
                break
        return self.conclude(list(results.values()), cpu, memory)

    def conclude(self, results: list[TestResult], cpu: float, memory: int) -> Verdict:
        verdict = summarise(results, cpu, memory)
        bugs = [result for result in results if result.name.startswith("bug")]
        caught = sum(result.outcome == "passed" for result in bugs)
        notes = (f"{caught} of {len(bugs)} bugs caught",) if verdict.name in (VerdictName.AC, VerdictName.WA) else ()
        return msgspec.structs.replace(verdict, notes=notes)

    def run(self, worker: Worker, implementation: Implementation) -> tuple[TestResult, Ending]:
        link = Link(worker, self.rules.limits(self.rules.load_seconds))
        try:
            loaded = link.load()
            if "raised" in loaded:
                raise Stop
            seen = link.request({"op": "tests", "module": self.module, "implementation": implementation.source})
        except Stop:
            ending = link.close()
            verdict = link.latched or VerdictName.RTE
            message = "your tests did not come to an end"
            failure = Failure(test=implementation.name, message=message, printed=printed(ending.printed))
            return _result(implementation, verdict, failure, ending), ending
        ending = link.close()
        verdict, failed = _weigh(implementation, seen)
        return _result(implementation, verdict, failed, ending), ending


def module_under_test(problem: Path) -> str:
    """The one module that the starter imports and that is neither pytest nor of the standard library."""
    import sys

    tree = ast.parse((problem / "starter.py").read_text("utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    own = [name for name in names if name.partition(".")[0] not in {*sys.stdlib_module_names, "pytest", "hypothesis"}]
    if len(set(own)) != 1:
        raise JudgeError("the starter must import exactly the module under test", where=f"{problem}/starter.py")
    return own[0]


def _sources(folder: Path, which: str) -> list[Path]:
    """`right/` and `wrong/` are folders; for the sample they are single files."""
    return sorted((folder / which).glob("*.py")) or sorted(folder.glob(f"{which}*.py"))


def _weigh(implementation: Implementation, seen: dict[str, Any]) -> tuple[VerdictName, Failure | None]:
    failed = [(clean(str(test)), clean(str(text))) for test, text in seen.get("failed", [])]
    passed = seen.get("passed", [])
    name = implementation.name
    broken = [text for test, text in failed if test == "collection"]
    if broken:
        return VerdictName.CE, Failure(test=name, message="pytest cannot collect your file", got=broken[0])
    if not failed and not passed:
        return VerdictName.CE, Failure(test=name, message="your file holds no test that ran")
    if implementation.is_right and failed:
        test, text = failed[0]
        return VerdictName.WA, Failure(test=name, message=f"{test} fails on a right implementation", got=text)
    if not implementation.is_right and not failed:
        message = f"not caught: {implementation.what}"
        return VerdictName.WA, Failure(test=name, message=message, got="all your tests pass")
    return VerdictName.AC, None


def _result(
    implementation: Implementation, verdict: VerdictName, failure: Failure | None, ending: Ending
) -> TestResult:
    return TestResult(
        name=implementation.name, outcome="passed" if verdict is VerdictName.AC else "failed", verdict=verdict,
        cpu_seconds=round(ending.cpu, 4), kind="implementation", failure=failure,
    )
