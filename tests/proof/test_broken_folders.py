"""Every bad folder is found by the check that is meant for it, and by no check of another rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.bank import Bank, load_bank
from engine.proof.checks import CHECKS
from engine.proof.gathering import Ways
from engine.proof.verify import verify
from tests.proof.broken_folders import (
    GOOD,
    Defect,
    Whole,
    build,
    findings,
    small,
    whole,
    whole_folder,
)

RULES = {"folder": 1, **{check.name: check.rule for check in CHECKS}}
GOOD_PROBLEMS = load_bank([GOOD]).problems.values()


def others(folder: Path) -> Bank:
    """A bank of the good problems, but for the one that stands in this folder."""
    return Bank(problem for problem in GOOD_PROBLEMS if problem.slug != folder.name)


def assert_found_by(folder: Path, check: str, ways: Ways) -> None:
    found = findings(verify(folder, others(folder), ways))
    assert check in {name for _, name, _ in found}, found
    assert {rule for rule, _, _ in found} == {RULES[check]}, found


@pytest.mark.parametrize("slug", ["first-repeat", "idle-customers"])
def test_a_good_folder_is_proved(slug: str, tmp_path: Path) -> None:
    folder = GOOD / "practice" / slug
    proof = verify(folder, others(folder), Ways(scratch=tmp_path, seeds=(1,)))
    assert findings(proof) == []
    assert proof.proved


@pytest.mark.parametrize("defect", small(), ids=lambda defect: defect.name)
def test_a_defect_is_found_by_its_rule(defect: Defect, tmp_path: Path) -> None:
    folder = build(defect, tmp_path / "bank")
    ways = Ways(scratch=tmp_path / "scratch", seeds=defect.seeds, mutants=defect.mutants)
    assert_found_by(folder, defect.check, ways)


@pytest.mark.parametrize("entry", whole(), ids=lambda entry: entry.name)
def test_a_subtle_hole_is_found_by_its_rule(entry: Whole, tmp_path: Path) -> None:
    ways = Ways(scratch=tmp_path, seeds=entry.seeds, mutants=False)
    assert_found_by(whole_folder(entry), entry.check, ways)


def test_there_are_at_least_forty_bad_folders() -> None:
    names = [entry.name for entry in (*small(), *whole())]
    assert len(names) == len(set(names)) >= 40


def test_every_check_has_a_bad_folder() -> None:
    caught = {entry.check for entry in (*small(), *whole())}
    assert {check.name for check in CHECKS} - caught == set()
