"""Kinds `python` and `project` in the judge process: which files, which modules, which suite."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.judge.beside import probes_of_lines
from engine.judge.calls import CallsJudge, Rules
from engine.judge.cases import judge_cases
from engine.judge.prepared import Shelf
from engine.judge.suite import Suite
from engine.judge.way import Way
from engine.judge.worker import Worker
from engine.types.verdict import Verdict

if TYPE_CHECKING:
    from engine.judge.server import Server

ENTRY = "solution.py"
SHARED = "engine.probing."
ENGINE = Path(__file__).resolve().parent.parent
LOAD_SECONDS = {"python": 2.0, "project": 2.0, "tests": 5.0, "sql": 10.0}
"""CPU seconds for loading an answer, by kind; what it imports is there already. For `tests`, one run of them."""
IMPORT_LINE = re.compile(r"^[ \t]*(?:from[ \t]+(\w+)|import[ \t]+([\w, \t]+))", re.MULTILINE)
TEXT_OR_COMMENT = re.compile(
    r"""#[^\n]*|(\b[rbfRBF]{1,2})?('{3}|"{3})(?:\\.|(?!\2).)*\2|(\b[rbfRBF]{1,2})?(['"])(?:\\.|(?!\4)[^\n])*\4""",
    re.DOTALL,
)
SET_BY_NAME = re.compile(r"\b(?:set|frozenset|hash|__hash__)\b")
SET_BY_BRACES = re.compile(r"\{[^{}:]*[^{}:\s][^{}:]*\}")
SET_IN_PLACEHOLDER = re.compile(r"\{\s+\{")
NOT_PRELOADED = frozenset(
    {"antigravity", "this", "turtle", "idlelib", "test", "tkinter", "lib2to3", "__main__"}
)


def rules_of(server: Server, probes: str = "") -> Rules:
    """`probes`: the source of the problem's own."""
    problem = server.problem
    of_lines, probes_keep = probes_of_lines(probes)
    return Rules(
        memory=problem.limits.memory_mb * 2**20,
        output=problem.limits.output_kb * 1024,
        mutates=problem.mutates,
        requires=problem.requires,
        load_seconds=LOAD_SECONDS[problem.kind],
        is_project=problem.kind == "project",
        probes_keep=probes_keep,
        of_lines=of_lines,
    )


class Programs:
    """How answers to this problem are loaded in a worker."""

    def __init__(self, server: Server) -> None:
        self.server = server
        problem = server.problem
        probes = problem.path / "tests" / "probes.py"
        self.probes_source = probes.read_text("utf-8") if probes.is_file() else ""
        self.shared = shared_modules(self.probes_source)
        self.ours = (self.probes_source, *self.shared.values())
        self.is_project = problem.kind == "project"
        own = {
            path.relative_to(self.reference_root).parts[0].removesuffix(".py")
            for path in self.reference_files()
        }
        imported = set().union(*map(_imports, self.ours)) | self._reference_imports() | {"symtable"}
        self.preload = sorted(name for name in imported if name.partition(".")[0] not in own)

    def _reference_imports(self) -> set[str]:
        return set().union(*(_imports(path.read_text("utf-8")) for path in self.reference_files()))

    @property
    def reference_root(self) -> Path:
        accepted = self.server.problem.path / "submissions" / "accepted"
        return accepted / "reference" if self.is_project else accepted

    def reference_files(self) -> list[Path]:
        return (
            sorted(self.reference_root.rglob("*.py"))
            if self.is_project
            else [self.reference_root / "reference.py"]
        )

    def setup(self, files: str, source: str) -> dict[str, Any]:
        more: dict[str, Any] = {"probes_source": self.probes_source, "shared": self.shared}
        if self.is_project:
            more |= {"own": [files], "site": self.server.config["site"], "preload": self.preload}
        else:
            more |= {"entry": ENTRY, "preload": _standard_modules("\n".join((source, *self.ours)))}
        return self.server.setup(files, **more)

    def answer_worker(self, message: dict[str, Any], name: str = "answer") -> Worker:
        return self.server.worker(name, self.setup(message["files"], message["source"]))

    def reference_worker(self) -> Worker:
        return self.server.worker("reference", self.setup(self.server.config["reference"], ""))


class ProgramJudge:
    def __init__(self, server: Server, suite: str, seed: int | None) -> None:
        self.programs = Programs(server)
        self.suite, self.seed = suite, seed
        self.rules = rules_of(server, self.programs.probes_source)
        if server.first:
            self.programs.answer_worker(server.first).start()
        if suite != "cases":
            shelf = Shelf(server.config["shelf"], server.problem.slug, suite, server.config["site"])
            tests = Suite(server.problem.path / "tests" / f"test_{suite}.py", seed=seed, shelf=shelf)
            self.calls = CallsJudge(tests, self.rules, self.programs.reference_worker)

    def judge_answer(self, server: Server, message: dict[str, Any], way: Way) -> Verdict:
        worker = self.programs.answer_worker(message)
        if self.suite != "cases":
            self.calls.suite.settle()
            verdict = self.calls.judge(worker, way, self.other_seed(message))
            server.leave(self.calls.suite.to_leave())
            return verdict
        reference = self.programs.reference_worker()
        return judge_cases(message["cases"], worker, reference, self.rules, tell=way.tell)

    def other_seed(self, message: dict[str, Any]) -> Callable[[], Worker] | None:
        if not may_use_sets(message["source"]):
            return None
        return lambda: self.programs.answer_worker(message, "answer-2")


def may_use_sets(source: str) -> bool:
    """By its name, or by braces that hold no colon; in texts only inside the placeholders of f-strings."""

    def placeholders(found: re.Match[str]) -> str:
        text, prefix = found[0], found[1] or found[3] or ""
        is_set = SET_BY_NAME.search(text) or SET_IN_PLACEHOLDER.search(text)
        return " set " if "f" in prefix.lower() and is_set else "0"

    code = TEXT_OR_COMMENT.sub(placeholders, source)
    return bool(SET_BY_NAME.search(code) or SET_BY_BRACES.search(code))


def shared_modules(source: str) -> dict[str, str]:
    """The modules of `engine.probing` that probes import, each after those that it needs itself."""
    found: dict[str, str] = {}
    for name in sorted(_imports(source)):
        if name.startswith(SHARED):
            text = (ENGINE / f"{name.removeprefix('engine.').replace('.', '/')}.py").read_text("utf-8")
            found |= shared_modules(text) | {name: text}
    return found


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
