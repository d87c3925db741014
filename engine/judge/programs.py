"""Kinds `python` and `project` in the judge process: suites, probes, and the person's own cases."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.judge.calls import CallsJudge, Rules, clean, summarise
from engine.judge.comparison import difference
from engine.judge.link import Link, Stop, Worker
from engine.judge.recorder import Recorder
from engine.judge.standin import Session
from engine.judge.suite import Suite
from engine.types.verdict import Failure, TestResult, Verdict, VerdictName

if TYPE_CHECKING:
    from engine.judge.server import Server

ENTRY = "solution.py"
IMPORT_LINE = re.compile(r"^[ \t]*(?:from[ \t]+(\w+)|import[ \t]+([\w, \t]+))", re.MULTILINE)
NOT_PRELOADED = frozenset({"antigravity", "this", "turtle", "idlelib", "test", "tkinter", "lib2to3", "__main__"})


def rules_of(server: Server) -> Rules:
    problem = server.problem
    return Rules(
        memory=problem.limits.memory_mb * 2**20, output=problem.limits.output_kb * 1024, mutates=problem.mutates,
        requires=problem.requires if problem.kind == "python" else (),
    )


class Programs:
    """How answers to this problem are loaded in a worker."""

    def __init__(self, server: Server) -> None:
        self.server = server
        problem = server.problem
        probes = problem.path / "tests" / "probes.py"
        self.probes_source = probes.read_text("utf-8") if probes.is_file() else ""
        self.is_project = problem.kind == "project"
        own = {path.relative_to(self.reference_root).parts[0].removesuffix(".py") for path in self.reference_files()}
        self.preload = sorted(
            name for name in _imports(self.probes_source) | self._reference_imports() if name.partition(".")[0] not in own
        )

    def _reference_imports(self) -> set[str]:
        return set().union(*(_imports(path.read_text("utf-8")) for path in self.reference_files()))

    @property
    def reference_root(self) -> Path:
        accepted = self.server.problem.path / "submissions" / "accepted"
        return accepted / "reference" if self.is_project else accepted

    def reference_files(self) -> list[Path]:
        return sorted(self.reference_root.rglob("*.py")) if self.is_project else [self.reference_root / "reference.py"]

    def setup(self, files: str, source: str) -> dict[str, Any]:
        more: dict[str, Any] = {"probes": "probes.py" if self.probes_source else "", "probes_source": self.probes_source}
        if self.is_project:
            more |= {"own": [files], "site": self.server.config["site"], "preload": self.preload}
        else:
            more |= {"entry": ENTRY, "preload": _standard_modules(source)}
        return self.server.setup(files, **more)

    def answer_worker(self, message: dict[str, Any]) -> Worker:
        return self.server.worker("answer", self.setup(message["files"], message["source"]))

    def reference_worker(self) -> Worker:
        return self.server.worker("reference", self.setup(self.server.config["reference"], ""))


class ProgramJudge:
    def __init__(self, server: Server, suite: str) -> None:
        self.programs = Programs(server)
        self.suite = suite
        self.rules = rules_of(server)
        if suite != "cases":
            tests = Suite(server.problem.path / "tests" / f"test_{suite}.py", seed=server.config.get("seed"))
            self.calls = CallsJudge(tests, self.rules, self.programs.reference_worker)

    def judge_answer(self, server: Server, message: dict[str, Any]) -> Verdict:
        worker = self.programs.answer_worker(message)
        if self.suite != "cases":
            return self.calls.judge(worker)
        return judge_cases(message["cases"], worker, self.programs.reference_worker(), self.rules)


def _imports(source: str) -> set[str]:
    """Top-level names of the modules that a file of ours imports; preloaded once instead of in every child."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return names - {"solution", "__future__"}


def _standard_modules(source: str) -> list[str]:
    """What an answer imports of the standard library, loaded once in the zygote instead of in every child.

    Found by pattern: the judge does not parse what a stranger wrote.
    """
    named = {name for line in IMPORT_LINE.findall(source) for name in re.findall(r"\w+", " ".join(line))}
    return sorted(named & (sys.stdlib_module_names - NOT_PRELOADED))


# ---------------------------------------------------------------- the person's own cases


def judge_cases(text: str, worker: Worker, reference: Worker, rules: Rules) -> Verdict:
    """Each expression in cases.py is run on the answer and on the reference, which supplies what is expected."""
    try:
        statements = _statements(text)
    except SyntaxError as error:
        failure = Failure(test="cases.py", message=f"cases.py, line {error.lineno}: {error.msg}", file="cases.py", line=error.lineno)
        return Verdict(name=VerdictName.CE, failure=failure)
    shown = [source for source, is_expression in statements if is_expression]
    if not shown:
        return Verdict(name=VerdictName.CE, failure=Failure(test="cases.py", message="cases.py holds no call yet: write one on a line"))
    mine, ending, stopped = _run_cases(worker, statements, rules)
    theirs, _, _ = _run_cases(reference, statements, rules)
    results = [_case_result(i, source, mine, theirs, stopped) for i, source in enumerate(shown)]
    return summarise(results, ending.cpu, ending.memory)


def _statements(text: str) -> list[tuple[str, bool]]:
    found = []
    for node in ast.parse(text).body:
        source = ast.get_source_segment(text, node) or ""
        skip = isinstance(node, (ast.Import, ast.ImportFrom)) and "solution" in source
        if not skip:
            found.append((source, isinstance(node, ast.Expr)))
    return found


def _run_cases(worker: Worker, statements: list[tuple[str, bool]], rules: Rules) -> tuple[list[Any], Any, VerdictName | None]:
    link = Link(worker, rules.limits(10.0))
    session = Session(link, Recorder())
    try:
        loaded = link.load()
        if "raised" in loaded:
            return [["raised", loaded["raised"], loaded["text"]]], link.close(), VerdictName.RTE
        reply = link.request({"op": "cases", "statements": statements})
    except Stop:
        return [], link.close(), link.latched
    outcomes = [
        ("returned", session.decoder.decode(value)) if how == "returned" else ("raised", value, text)
        for how, value, text in reply.get("outcomes", [])
    ]
    return outcomes, link.close(), None


def _case_result(index: int, source: str, mine: list[Any], theirs: list[Any], stopped: VerdictName | None) -> TestResult:
    name = f"your case {index + 1}"
    expected = theirs[index] if index < len(theirs) else None
    if stopped or index >= len(mine):
        verdict = stopped or VerdictName.RTE
        return TestResult(name=name, outcome="failed", verdict=verdict, failure=Failure(test=name, call=source, message="did not come to an end"))
    got = mine[index]
    same = expected is not None and got[0] == expected[0] and (
        difference(got[1], expected[1]) is None if got[0] == "returned" else got[1] == expected[1]
    )
    if same:
        return TestResult(name=name, outcome="passed")
    verdict = VerdictName.WA if got[0] == "returned" or (expected and expected[0] == "raised") else VerdictName.RTE
    failure = Failure(test=name, call=source, got=_case_text(got), expected=_case_text(expected))
    return TestResult(name=name, outcome="failed", verdict=verdict, failure=failure)


def _case_text(outcome: Any) -> str:
    if outcome is None:
        return "the reference has no answer to this"
    if outcome[0] == "returned":
        return clean(Recorder().show(outcome[1]))
    return clean(f"raises {outcome[1]}" + (f": {outcome[2]}" if outcome[2] else ""))
