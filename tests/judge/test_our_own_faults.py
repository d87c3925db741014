"""What is our fault is IE and never blames the person."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.judge import Judge
from engine.judge.jail import Jail
from engine.types import Answer, Problem, Verdict, VerdictName

RIGHT = "def total(items): return sum(items)\n"


@pytest.mark.parametrize(
    ("tests", "word"),
    [
        ("def test_it(:", "SyntaxError"),
        ("import nothing_there", "ModuleNotFoundError"),
        ("x = 1", "holds no test"),
        ("import solution\nlimit = solution.LIMIT\ndef test_it(): pass", "only inside a test function"),
        ("class TestIt:\n    def test_it(self): pass", "holds no test"),
        ("import pytest\n@pytest.mark.skip\ndef test_it(): pass", "the mark skip"),
        ("def test_it(): 1 // 0", "ZeroDivisionError"),
    ],
    ids=range(7),
)
def test_broken_tests_are_our_fault(judged: Callable[..., Verdict], tests: str, word: str) -> None:
    verdict = judged(tests, RIGHT, RIGHT)
    assert verdict.name is VerdictName.IE
    assert verdict.failure is not None
    assert word in verdict.failure.message
    assert not verdict.counts


def test_missing_tests_are_our_fault(total_problem: Problem, tmp_path: Path, bench: Any) -> None:
    problem = bench.describe(tmp_path / "nowhere")
    (tmp_path / "nowhere" / "submissions" / "accepted").mkdir(parents=True)
    (tmp_path / "nowhere" / "submissions" / "accepted" / "reference.py").write_text(RIGHT)
    with Judge(problem, scratch=tmp_path / "scratch") as judge:
        for _ in range(2):
            verdict = judge.verdict(bench.answer(RIGHT))
            assert verdict.name is VerdictName.IE
            assert "the tests are missing" in verdict.failure.message


@pytest.mark.parametrize("when", ["before", "between"])
def test_a_judge_process_that_dies_is_ie(
    total_problem: Problem, tmp_path: Path, bench: Any, rung: str, when: str
) -> None:
    with Judge(total_problem, scratch=tmp_path / "scratch", jail=rung) as judge:
        if when == "between":
            assert judge.verdict(bench.answer(RIGHT)).name is VerdictName.AC
        assert judge.crew.judge is not None
        os.killpg(judge.crew.judge.pid, signal.SIGKILL)
        verdict = judge.verdict(bench.answer(RIGHT))
    assert verdict.name is VerdictName.IE
    assert "the judge process ended" in verdict.failure.message


def test_a_worker_that_cannot_start_is_ie(
    total_problem: Problem, tmp_path: Path, bench: Any, monkeypatch: pytest.MonkeyPatch, best_rung: str
) -> None:
    start = Jail.start

    def broken(jail: Jail, argv: Any, **options: Any) -> Any:
        broken_argv = ["/bin/false"] if any("worker.py" in word for word in argv) else argv
        return start(jail, broken_argv, **options)

    monkeypatch.setattr(Jail, "start", broken)
    with Judge(total_problem, scratch=tmp_path / "scratch", jail="limits") as judge:
        assert judge.verdict(bench.answer(RIGHT)).name is VerdictName.IE


@pytest.mark.parametrize("name", ["../escape.py", "{outside}/escape.py", "a/../../escape.py"])
def test_a_file_outside_the_answer_is_refused(tmp_path: Path, bench: Any, name: str, best_rung: str) -> None:
    problem = bench.project_problem(tmp_path)
    with Judge(problem, scratch=tmp_path / "scratch", jail=best_rung) as judge:
        verdict = judge.verdict(Answer(name="project", files={name.format(outside=tmp_path): b"x = 1"}))
    assert verdict.name is VerdictName.IE
    assert "outside its folder" in verdict.failure.message
    assert not list(tmp_path.rglob("escape.py"))


def test_a_relative_problem_folder_works(
    total_problem: Problem, tmp_path: Path, bench: Any, monkeypatch: pytest.MonkeyPatch, best_rung: str
) -> None:
    monkeypatch.chdir(total_problem.path.parent)
    problem = bench.describe(Path(total_problem.path.name), requires=("total",))
    with Judge(problem, scratch=tmp_path / "scratch", jail=best_rung) as judge:
        assert judge.verdict(bench.answer(RIGHT)).name is VerdictName.AC


def test_the_rung_is_in_every_verdict(total: Callable[..., Verdict], rung: str) -> None:
    assert total(RIGHT).jail == rung
