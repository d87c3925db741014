"""The examples of a property are drawn once, for all answers: no verdict and no message may differ for it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.judge import Judge
from engine.judge.recorder import Recorder
from engine.judge.suite import Suite
from engine.types import Problem, Verdict, VerdictName
from tests.judge.conftest import answer, write_problem

ROOT = Path(__file__).resolve().parents[2]
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


def first_verdict(problem: Problem, source: str, scratch: Path) -> Verdict:
    with Judge(problem, scratch=scratch) as judge:
        return judge.verdict(answer(source))


def left(scratch: Path) -> set[str]:
    return {path.name for path in (scratch / "suites").iterdir()}


def told(verdict: Verdict) -> tuple[object, ...]:
    failure = verdict.failure
    message = re.sub(r"stopped after [0-9.]+ s", "stopped", failure.message) if failure else ""
    found = (failure.test, failure.call, failure.got, failure.expected, message) if failure else ()
    return (verdict.name, [result.outcome for result in verdict.results], *found)


def test_whatever_was_judged_before_the_verdict_and_its_words_are_the_same(tmp_path: Path) -> None:
    problem = write_problem(tmp_path / "bank" / "practice" / "sum", tests=TESTS, reference=RIGHT)
    fresh = {name: told(first_verdict(problem, source, tmp_path / name)) for name, source in ANSWERS.items()}
    assert {first[0] for first in fresh.values()} >= {VerdictName.AC, VerdictName.WA, VerdictName.TLE}
    with Judge(problem, scratch=tmp_path / "scratch") as judge:
        judge.verdict(answer(RIGHT))
        warm = {name: told(judge.verdict(answer(source))) for name, source in ANSWERS.items()}
    assert left(tmp_path / "scratch") == {"sum-hidden.code", "sum-hidden.examples"}
    for name, source in ANSWERS.items():
        assert warm[name] == fresh[name], name
        assert told(first_verdict(problem, source, tmp_path / "scratch")) == fresh[name], name


def test_an_answer_that_is_wrong_now_and_then_is_wrong(tmp_path: Path) -> None:
    problem = write_problem(tmp_path / "bank" / "practice" / "sum", tests=TESTS, reference=RIGHT)
    once = (
        "seen = []\ndef total(items):\n    seen.append(1)\n    return sum(items) if len(seen) != 37 else -1\n"
    )
    with Judge(problem, scratch=tmp_path / "scratch") as judge:
        judge.verdict(answer(RIGHT))
        assert judge.verdict(answer(once)).name is VerdictName.WA
    assert first_verdict(problem, once, tmp_path / "scratch").name is VerdictName.WA


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
    for _ in range(2):
        assert test.run(Recorder(), shrink=True) is None
    assert bool(test.watcher.kept) is is_kept


def test_nothing_is_kept_of_a_property_that_was_not_drawn_to_its_end(tmp_path: Path) -> None:
    problem = write_problem(tmp_path / "bank" / "practice" / "sum", tests=TESTS, reference=RIGHT)
    verdict = first_verdict(problem, ANSWERS["wrong on 7"], tmp_path / "scratch")
    assert verdict.name is VerdictName.WA
    assert left(tmp_path / "scratch") == {"sum-hidden.code"}


@pytest.mark.parametrize("harm", ["cut short", "other bytes", "another file"])
def test_what_was_left_and_has_been_harmed_is_not_used(tmp_path: Path, harm: str) -> None:
    problem = write_problem(tmp_path / "bank" / "practice" / "sum", tests=TESTS, reference=RIGHT)
    other = write_problem(tmp_path / "bank" / "practice" / "other", tests=TESTS, reference=RIGHT)
    scratch = tmp_path / "scratch"
    for each in (problem, other):
        assert first_verdict(each, RIGHT, scratch).name is VerdictName.AC
    for ending in ("code", "examples"):
        file, second = (scratch / "suites" / f"{name}-hidden.{ending}" for name in ("sum", "other"))
        data = file.read_bytes()
        harmed = {
            "cut short": data[:-9],
            "other bytes": data[:-9] + bytes(9),
            "another file": second.read_bytes(),
        }
        file.write_bytes(harmed[harm])
    assert first_verdict(problem, RIGHT, scratch).name is VerdictName.AC
    assert first_verdict(problem, ANSWERS["wrong on 7"], scratch).name is VerdictName.WA


def test_tests_that_have_changed_are_drawn_anew(tmp_path: Path) -> None:
    problem = write_problem(tmp_path / "bank" / "practice" / "sum", tests=TESTS, reference=RIGHT)
    long = "def total(items): return sum(items) if max(items, default=0) < 60 else 0\n"
    assert first_verdict(problem, long, tmp_path / "scratch").name is VerdictName.AC
    file = problem.path / "tests" / "test_hidden.py"
    file.write_text(TESTS.replace("integers(0, 50)", "integers(0, 90)"))
    assert first_verdict(problem, long, tmp_path / "scratch").name is VerdictName.WA


LOADED = """
import sys
from collections.abc import Callable
from pathlib import Path
from engine.judge.prepared import Shelf, put
from engine.judge.recorder import Recorder
from engine.judge.suite import Suite
file = Path(sys.argv[1])
suite = Suite(file, shelf=Shelf(str(file.parent), "sum", "hidden"))
errors = [test.run(Recorder(), shrink=True) for test in suite.tests]
for parcel in suite.to_leave():
    put(file.parent, parcel)
print([test.id for test in suite.tests], errors, "hypothesis" in sys.modules)
"""
PASSES = """
import pytest
from hypothesis import given, strategies as st
SMALL = st.integers(0, 9) | st.none()
@pytest.mark.parametrize("most", [3, 4])
@given(items=st.lists(SMALL, max_size=2).map(tuple), last=st.just(1))
def test_short(items, last, most): assert len(items) < most and last
"""


def test_hypothesis_is_not_even_loaded_where_the_examples_are_there(tmp_path: Path) -> None:
    file = tmp_path / "test_hidden.py"
    file.write_text(PASSES)
    command = [sys.executable, "-c", LOADED, str(file)]
    ends = [subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True) for _ in range(2)]
    first, second = (end.stdout.strip() for end in ends)
    assert first == "['test_short[0]', 'test_short[1]'] [None, None] True"
    assert second == "['test_short[0]', 'test_short[1]'] [None, None] False"


def swap(scratch: Path) -> None:
    code, examples = (scratch / "suites" / f"sum-hidden.{ending}" for ending in ("code", "examples"))
    first, second = code.read_bytes(), examples.read_bytes()
    code.write_bytes(second)
    examples.write_bytes(first)


def fill(scratch: Path) -> None:
    """40 GB, of which the disk holds nothing."""
    for path in (scratch / "suites").iterdir():
        with open(path, "wb") as file:
            file.truncate(40 * 2**30)


def replace_by(how: str) -> Callable[[Path], None]:
    def replace(scratch: Path) -> None:
        shutil.rmtree(scratch / "suites")
        if how == "a file":
            (scratch / "suites").write_text("")
        elif how == "a circle":
            (scratch / "suites").symlink_to(scratch / "suites")
        else:
            (scratch / "suites").mkdir()
            (scratch / "suites" / "sum-hidden.examples").symlink_to("/dev/zero")

    return replace


@pytest.mark.parametrize("harm", [swap, fill, *map(replace_by, ("a file", "a circle", "a file without end"))])
def test_whatever_lies_where_examples_are_kept_no_verdict_suffers(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    problem = write_problem(tmp_path / "bank" / "practice" / "sum", tests=TESTS, reference=RIGHT)
    scratch = tmp_path / "scratch"
    first_verdict(problem, RIGHT, scratch)
    harm(scratch)
    assert first_verdict(problem, RIGHT, scratch).name is VerdictName.AC
