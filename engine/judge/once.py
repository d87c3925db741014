"""One answer, one verdict, nothing left behind."""

from __future__ import annotations

from pathlib import Path

from engine.judge.forerunner import Forerunner
from engine.judge.supervisor import Judge
from engine.types.answer import Answer
from engine.types.problem import Problem
from engine.types.verdict import Verdict


def judge(
    problem: Problem,
    answer: Answer,
    *,
    suite: str = "hidden",
    scratch: Path,
    cases: Path | None = None,
    jail: str = "auto",
    forerunner: Forerunner | None = None,
) -> Verdict:
    """Judge one answer and leave nothing behind. `cases`: the person's own cases, for the suite of that name."""
    with Judge(problem, scratch=scratch, suite=suite, jail=jail, forerunner=forerunner) as open_judge:
        return open_judge.verdict(answer, cases=cases.read_text("utf-8") if cases else "")
