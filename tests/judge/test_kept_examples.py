"""A warm judge draws the examples of a property once: no verdict and no message may differ for it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from engine.judge import Judge
from engine.judge.recorder import Recorder
from engine.judge.suite import Suite
from engine.judge.watcher import KEPT_FROM
from engine.types import Verdict, VerdictName
from tests.judge.conftest import answer, write_problem

TESTS = """
import random
import solution
from hypothesis import given, strategies as st
def test_none(): assert solution.total([]) == 0
@given(st.lists(st.integers(0, 50), max_size=20))
def test_any(items):
    expected = sum(items)
    random.shuffle(items)
    assert solution.total(items) == expected
"""
RIGHT = "def total(items): return sum(items)\n"
ANSWERS = {
    "right": RIGHT,
    "other": "def total(items):\n    left = 0\n    for item in items: left += item\n    return left\n",
    "wrong on long ones": "def total(items): return sum(items) if len(items) < 12 else 0\n",
    "wrong on 7": "def total(items): return sum(items) if 7 not in items else -1\n",
    "changes its input": "def total(items):\n    items.sort()\n    return sum(items)\n",
    "raises": "def total(items): return sum(items) if len(items) < 15 else items[99]\n",
    "never ends": "def total(items):\n    while len(items) > 17: pass\n    return sum(items)\n",
    "wrong type": "def total(items): return sum(items) if len(items) < 9 else float(sum(items))\n",
}


def told(verdict: Verdict) -> tuple[object, ...]:
    failure = verdict.failure
    message = re.sub(r"stopped after [0-9.]+ s", "stopped", failure.message) if failure else ""
    found = (failure.test, failure.call, failure.got, failure.expected, message) if failure else ()
    return (verdict.name, [result.outcome for result in verdict.results], *found)


def test_whatever_was_judged_before_the_verdict_and_its_words_are_the_same(tmp_path: Path) -> None:
    problem = write_problem(tmp_path / "bank" / "practice" / "sum", tests=TESTS, reference=RIGHT)
    fresh = {}
    for name, source in ANSWERS.items():
        with Judge(problem, scratch=tmp_path / "scratch") as judge:
            fresh[name] = told(judge.verdict(answer(source)))
    assert {first[0] for first in fresh.values()} >= {VerdictName.AC, VerdictName.WA, VerdictName.TLE}
    with Judge(problem, scratch=tmp_path / "scratch") as judge:
        for _ in range(KEPT_FROM + 1):
            judge.verdict(answer(RIGHT))
        warm = {name: told(judge.verdict(answer(source))) for name, source in ANSWERS.items()}
    for name in ANSWERS:
        assert warm[name] == fresh[name], name


def test_an_answer_that_is_wrong_now_and_then_is_wrong(tmp_path: Path) -> None:
    problem = write_problem(tmp_path / "bank" / "practice" / "sum", tests=TESTS, reference=RIGHT)
    once = (
        "seen = []\ndef total(items):\n    seen.append(1)\n    return sum(items) if len(seen) != 37 else -1\n"
    )
    with Judge(problem, scratch=tmp_path / "scratch") as judge:
        for _ in range(KEPT_FROM + 1):
            judge.verdict(answer(RIGHT))
        assert judge.verdict(answer(once)).name is VerdictName.WA


DRAWN = {
    "plain": ("@given(st.lists(st.integers()))\ndef test_any(x): pass", True),
    "assumes": ("@given(st.integers())\ndef test_any(x): hypothesis.assume(x)", False),
    "draws as it goes": ("@given(st.data())\ndef test_any(d): d.draw(st.just(1))", False),
    "no plain data": ("@given(st.builds(object))\ndef test_any(x): pass", False),
}


@pytest.mark.parametrize("drawn", DRAWN)
def test_only_plain_examples_that_no_answer_can_sway_are_kept(tmp_path: Path, drawn: str) -> None:
    text, is_kept = DRAWN[drawn]
    file = tmp_path / "test_hidden.py"
    file.write_text(f"import hypothesis\nfrom hypothesis import given, strategies as st\n{text}\n")
    (test,) = Suite(file).tests
    assert test.watcher is not None
    for _ in range(KEPT_FROM + 1):
        assert test.run(Recorder(), shrink=True) is None
    assert bool(test.watcher.kept) is is_kept
