"""The bugs of the bank: which one comes, and that each can be made again."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from engine.bank import load_bank
from engine.mutants.bugs import EXEMPT, LEAST, drawn, fitting, has_bugs, planted, read_bugs, stale
from engine.types import Problem

BANK = load_bank([Path(__file__).resolve().parents[2] / "problems"])
HUNTED = [problem for problem in BANK.problems.values() if problem.kind not in EXEMPT]


@pytest.mark.parametrize("problem", HUNTED, ids=lambda problem: problem.slug)
def test_every_problem_with_code_of_one_file_has_bugs_that_fit(problem: Problem) -> None:
    found = read_bugs(problem.path)
    assert found is not None
    assert not stale(problem.path, found)
    assert len({bug.id for bug in fitting(problem)}) >= LEAST


@pytest.mark.parametrize("slug", ["stack-generic", "daily-sales-spine", "gather-bounded"])
def test_a_bug_is_made_again_from_its_key(slug: str) -> None:
    problem = BANK.find(slug)
    codes = set()
    for bug in fitting(problem):
        mutant = planted(problem, bug)
        assert mutant is not None
        codes.add(mutant.answer.text)
    assert len(codes) == len(fitting(problem))


def test_kinds_without_hunts_have_none() -> None:
    others = [problem for problem in BANK.problems.values() if problem.kind in EXEMPT]
    assert others
    assert not any(map(has_bugs, others))


def test_none_comes_twice_running_and_all_come_before_one_comes_again() -> None:
    bugs = fitting(BANK.find("stack-generic"))
    for person in ("a", "b", "c"):
        seen: list[str] = []
        for _ in range(3 * len(bugs)):
            seen.append(drawn(bugs, seen, f"{person}:stack").id)
        assert all(one != other for one, other in itertools.pairwise(seen))
        assert set(seen[: len(bugs)]) == {bug.id for bug in bugs}


def test_another_person_gets_another_order() -> None:
    bugs = fitting(BANK.find("stack-generic"))
    assert len({drawn(bugs, [], f"person {number}").id for number in range(30)}) > 1
