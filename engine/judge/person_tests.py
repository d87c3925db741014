"""Kind `tests`: the person's tests must accept every right implementation and catch every wrong one.

They run in the worker, against one implementation at a time, each in a fresh child that cannot tell which one it got
but by testing it, in an order that nobody can know; what comes back is only which tests passed and which failed.
Where there are so few implementations that the order could be guessed, all of them run several times.
"""

from __future__ import annotations

import ast
import math
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.judge.calls import summarise
from engine.judge.explaining import how_it_ended, place
from engine.judge.link import Link, Stop
from engine.judge.programs import rules_of
from engine.judge.showing import clean, printed
from engine.judge.way import Way
from engine.judge.worker import Worker
from engine.types.errors import JudgeError
from engine.types.verdict import Failure, TestResult, Verdict, VerdictName

if TYPE_CHECKING:
    from engine.judge.server import Server

FILE = "test_answer.py"
LUCK = 1000
"""Tests that guess where the right implementations stand in the order are believed once in so many tries at most."""
PYTEST_PARTS = """
    assertion assertion.rewrite cacheprovider capture debugging doctest faulthandler fixtures helpconfig
    junitxml legacypath logging main mark monkeypatch nodes pastebin python python_path raises recwarn
    reports runner setuponly setupplan skipping stepwise terminal threadexception tmpdir unittest
    unraisableexception warnings
""".split()
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
        self.rounds = 1 if suite == "sample" else rounds_against_luck(self.implementations)

    def judge_answer(self, server: Server, message: dict[str, Any], way: Way) -> Verdict:
        files = message["files"]
        site = server.config["site"]
        setup = server.setup(files, site=site, preload=PRELOAD, tests=f"{files}/{FILE}")
        worker = server.worker("answer", setup)
        runs: dict[str, Run] = {}
        for _ in range(self.rounds):
            for implementation in shuffled(self.implementations):
                run = runs[implementation.name] = Run(self, worker, implementation, message["source"])
                if run.verdict not in (VerdictName.AC, VerdictName.WA):
                    return self.conclude(runs)
            if any(run.verdict is not VerdictName.AC for run in runs.values()):
                break
        return self.conclude(runs)

    def conclude(self, runs: dict[str, Run]) -> Verdict:
        results = [
            runs[each.name].result
            if each.name in runs
            else TestResult(name=each.name, outcome="not run", kind="implementation")
            for each in self.implementations
        ]
        cpu = sum(run.ending.cpu for run in runs.values())
        verdict = summarise(results, cpu, max(run.ending.memory for run in runs.values()))
        if verdict.name not in (VerdictName.AC, VerdictName.WA):
            return verdict
        return msgspec.structs.replace(verdict, notes=(count_caught(list(runs.values())),))


class Run:
    """The person's tests against one implementation."""

    def __init__(
        self, judge: PersonTestsJudge, worker: Worker, implementation: Implementation, source: str
    ) -> None:
        self.implementation, self.source = implementation, source
        link = Link(worker, judge.rules.limits(judge.rules.load_seconds))
        seen: dict[str, Any] = {}
        try:
            if "loaded" in link.load():
                request = {"op": "tests", "module": judge.module, "implementation": implementation.source}
                seen = link.request(request)
        except Stop:
            pass
        self.ending = link.close()
        self.failed = [(clean(test), clean(text), line) for test, text, line in seen.get("failed", [])]
        self.passed = seen.get("passed", [])
        self.verdict, failure = self.weigh() if seen else self.stopped(link)
        self.result = TestResult(
            name=implementation.name,
            outcome="passed" if self.verdict is VerdictName.AC else "failed",
            verdict=self.verdict,
            cpu_seconds=round(self.ending.cpu, 4),
            kind="implementation",
            failure=failure,
        )

    def stopped(self, link: Link) -> tuple[VerdictName, Failure]:
        verdict = link.latched or VerdictName.RTE
        message = f"your tests did not come to an end: {how_it_ended(verdict, link, self.ending)}"
        shown = {"printed": printed(self.ending.printed), **place(self.ending.place)}
        return verdict, Failure(test=self.implementation.name, message=message, **shown)

    def weigh(self) -> tuple[VerdictName, Failure | None]:
        name = self.implementation.name
        broken = [text for test, text, _ in self.failed if test == "collection"]
        if broken:
            return VerdictName.CE, Failure(
                test=name, message="pytest cannot collect your file", got=broken[0]
            )
        if not self.failed and not self.passed:
            return VerdictName.CE, Failure(test=name, message="your file holds no test that ran")
        if self.implementation.is_right and self.failed:
            test, text, line = self.failed[0]
            message = f"{test} fails on a right implementation"
            return VerdictName.WA, Failure(test=name, message=message, got=text, **self.place(line))
        if not self.implementation.is_right and not self.failed:
            message = f"not caught: {self.implementation.what}"
            return VerdictName.WA, Failure(test=name, message=message, got="all your tests pass")
        return VerdictName.AC, None

    def place(self, line: str) -> dict[str, Any]:
        number, lines = int(line), self.source.splitlines()
        if not 0 < number <= len(lines):
            return {}
        return {"line": number, "file": FILE, "source": clean(lines[number - 1].strip())}


def shuffled(implementations: list[Implementation]) -> list[Implementation]:
    return random.SystemRandom().sample(implementations, len(implementations))


def rounds_against_luck(implementations: list[Implementation]) -> int:
    orders = math.comb(len(implementations), sum(each.is_right for each in implementations))
    return math.ceil(math.log(LUCK, orders)) if orders > 1 else 1


def count_caught(runs: list[Run]) -> str:
    """A bug is caught by a test that passes on every right implementation."""
    wrong = [run for run in runs if not run.implementation.is_right]
    unfair = {test for run in runs if run.implementation.is_right for test, _, _ in run.failed}
    caught = sum(any(test not in unfair for test, _, _ in run.failed) for run in wrong)
    return f"{caught} of {len(wrong)} bugs caught"


def module_under_test(problem: Path) -> str:
    """The one module that the starter imports and that is neither pytest nor of the standard library."""
    import sys

    tree = ast.parse((problem / "starter.py").read_text("utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    own = [
        name
        for name in names
        if name.partition(".")[0] not in {*sys.stdlib_module_names, "pytest", "hypothesis"}
    ]
    if len(set(own)) != 1:
        raise JudgeError(
            "the starter must import exactly the module under test", where=f"{problem}/starter.py"
        )
    return own[0]


def _sources(folder: Path, which: str) -> list[Path]:
    """`right/` and `wrong/` are folders; for the sample they are single files."""
    return sorted((folder / which).glob("*.py")) or sorted(folder.glob(f"{which}*.py"))
