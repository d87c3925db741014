"""A judge that was started before its problem was known is the same judge, and leaves as little behind."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from msgspec import structs

from engine.judge import Forerunner, Judge
from engine.judge.jailed.processes import descendants
from engine.types import Answer, VerdictName
from tests.judge.conftest import answer, write_problem

ROOT = Path(__file__).resolve().parents[2]
TESTS = """
import solution
def test_two_and_three():
    assert solution.total([2, 3]) == 5
"""
RIGHT = "def total(items): return sum(items)\n"
WRONG = "def total(items): return max(items)\n"


def test_judges_as_one_that_was_not_started_early(tmp_path: Path) -> None:
    problem = write_problem(tmp_path / "bank" / "practice" / "sum", tests=TESTS, reference=RIGHT)
    before = set(descendants(os.getpid()))
    for source in (RIGHT, WRONG):
        forerunner = Forerunner([tmp_path / "bank"], scratch=tmp_path / "scratch", modules=["hypothesis"])
        assert forerunner.serves(problem)
        with Judge(problem, scratch=tmp_path / "scratch", forerunner=forerunner) as early:
            assert not forerunner.serves(problem), "it is taken"
            with Judge(problem, scratch=tmp_path / "scratch") as late:
                first, second = early.verdict(answer(source)), late.verdict(answer(source))
        forerunner.close()
        assert (first.name, first.failure) == (second.name, second.failure)
    assert {path.name for path in (tmp_path / "scratch").iterdir()} <= {"jail", "suites"}
    assert set(descendants(os.getpid())) <= before


def test_does_not_serve_a_problem_of_another_bank(tmp_path: Path) -> None:
    problem = write_problem(tmp_path / "other" / "practice" / "sum", tests=TESTS, reference=RIGHT)
    (tmp_path / "bank").mkdir()
    forerunner = Forerunner([tmp_path / "bank"], scratch=tmp_path / "scratch")
    assert not forerunner.serves(problem)
    forerunner.close()
    assert {path.name for path in (tmp_path / "scratch").iterdir()} <= {"jail", "suites"}


def test_a_command_that_ends_up_judging_nothing_leaves_nothing(tmp_path: Path) -> None:
    environment = {**os.environ, "DRILL_HOME": str(tmp_path)}
    for arguments in (["submit"], ["run", "no-such-file"], ["submit", "--no-such-option"]):
        done = subprocess.run(
            [sys.executable, "-m", "drills", *arguments],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 2
        assert {path.name for path in (tmp_path / "cache" / "scratch").iterdir()} <= {"jail", "suites"}
        for process in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                assert str(tmp_path).encode() not in process.read_bytes()
            except OSError:
                continue


def test_the_answer_told_beforehand_is_judged_as_any_other(tmp_path: Path) -> None:
    problem = write_problem(tmp_path / "bank" / "practice" / "sum", tests=TESTS, reference=RIGHT)
    told = answer(RIGHT)
    with Judge(problem, scratch=tmp_path / "scratch", first=told) as judge:
        assert judge.verdict(answer(WRONG)).name is VerdictName.WA, "another one comes first after all"
        assert judge.verdict(told).name is VerdictName.AC
    outside = Answer(name="solution.py", files={"../../solution.py": b""})
    (problem.path / "submissions" / "accepted" / "reference").mkdir()
    project = structs.replace(problem, kind="project")
    with Judge(project, scratch=tmp_path / "scratch", first=outside) as judge:
        assert judge.verdict(outside).name is VerdictName.IE


def test_other_work_is_done_while_tests_run(tmp_path: Path) -> None:
    problem = write_problem(tmp_path / "bank" / "practice" / "sum", tests=TESTS, reference=RIGHT)
    done: list[int] = []
    slow = answer(RIGHT.replace("return", "import time; time.sleep(0.2); return"))
    with Judge(problem, scratch=tmp_path / "scratch") as judge:
        verdict = judge.verdict(slow, meanwhile=(partial(done.append, step) for step in range(3)))
    assert verdict.accepted
    assert done == [0, 1, 2]
