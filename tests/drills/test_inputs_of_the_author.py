"""Bugs that only a probe sees: an input of the author's shows them all the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.mutants.bugs import LEAST
from engine.proof.bug_input import LONGEST
from tests.drills.conftest import ROOT, Drill

BANK = ROOT / "problems"
LOCKS = sorted(BANK.glob("*/*/bugs.lock"))
WRITTEN = sorted(BANK.glob("*/*/inputs.py"))
DECORATED = """
pauses = []
@retry(on=ValueError, attempts=3, wait=1, factor=2, sleep=pauses.append)
def broken():
    raise ValueError("no")
broken()
pauses
"""
EXPECTED = {"broken()": "raises GaveUp: gave up after 3 attempts", "pauses": "[1, 2]"}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.parent.name)
def test_every_problem_has_as_many_bugs_that_an_input_shows_as_it_needs(lock: Path) -> None:
    bugs = json.loads(lock.read_text())["bugs"]
    assert sum("input" in bug for bug in bugs) >= LEAST


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: file.parent.name)
def test_each_of_the_authors_inputs_is_short_enough_to_be_shown(file: Path) -> None:
    parts = file.read_text().split("# ---")[1:]
    assert parts
    assert all(len(part) <= LONGEST for part in parts)


def test_a_decorator_in_an_input_counts(drill: Drill) -> None:
    drill.environ |= {"DRILL_BANK": str(BANK), "EDITOR": "", "VISUAL": ""}
    drill("next", "retry-with-policy")
    answer = BANK / "python" / "retry-with-policy" / "submissions" / "accepted" / "reference.py"
    assert drill("submit", str(answer)).status == 0
    drill("bug", "retry-with-policy")
    ran = json.loads(drill("bug", "retry-with-policy", "--input", DECORATED, "--json").out)
    # Which bug is drawn depends on the log: it may show in either call, in both, or in neither.
    told = {each["call"]: each["expected"] for each in ran["told"]}
    assert told
    assert told.items() <= EXPECTED.items()
