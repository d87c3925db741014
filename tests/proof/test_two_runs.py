"""Two runs of one submission are compared test by test, the cases of a parametrised test one by one."""

from __future__ import annotations

from pathlib import Path

from engine import types
from engine.bank import Bank, read_problem
from engine.proof.evidence import Evidence
from engine.proof.submission_checks import same_verdict
from engine.proof.submissions import submissions
from engine.types import Verdict, VerdictName
from tests.proof.broken_folders import GOOD

AC, WA = VerdictName.AC, VerdictName.WA


def verdict(*cases: VerdictName) -> Verdict:
    results = tuple(
        types.TestResult(name="sum", outcome="passed" if case is AC else "failed", verdict=case)
        for case in cases
    )
    return Verdict(name=WA, results=results)


def evidence(first: Verdict, second: Verdict) -> Evidence:
    problem = read_problem(GOOD / Path("practice/first-repeat"))
    wrong = next(found for found in submissions(problem) if found.group == "wrong_answer")
    return Evidence(
        problem=problem,
        bank=Bank(()),
        submissions=[wrong],
        hidden={wrong.name: first},
        again={wrong.name: second},
    )


def test_cases_that_end_differently_are_no_flake_when_they_do_so_twice() -> None:
    assert not list(same_verdict(evidence(verdict(WA, AC), verdict(WA, AC))))


def test_a_case_that_changes_is_found_though_a_later_one_of_its_name_does_not() -> None:
    (finding,) = same_verdict(evidence(verdict(WA, AC), verdict(AC, AC)))
    assert "sum" in finding.what
