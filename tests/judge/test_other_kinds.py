"""The person's own cases, kind project, kind tests."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest

from engine.judge import Judge, judge
from engine.judge.person_tests import LUCK, Implementation, rounds_against_luck
from engine.types import Answer, Problem, Verdict, VerdictName

# ---------------------------------------------------------------- suite "cases"


@pytest.fixture
def on_cases(total_problem: Problem, tmp_path: Path, bench: Any, best_rung: str) -> Any:
    def run(cases: str, source: str = "def total(items): return sum(items)") -> Verdict:
        path = tmp_path / "cases.py"
        path.write_text(cases)
        answer = bench.answer(source)
        return judge(
            total_problem, answer, suite="cases", scratch=tmp_path / "scratch", cases=path, jail=best_rung
        )

    return run


def test_cases_that_do_not_parse_say_in_which_line(on_cases: Any) -> None:
    failure = on_cases("total([])\ntotal(\n").failure
    assert (failure.message, failure.file, failure.line) == ("'(' was never closed", "cases.py", 2)


def test_own_cases_are_compared_with_the_reference(on_cases: Any) -> None:
    verdict = on_cases("from solution import total\nitems = [1, 2]\ntotal(items)\ntotal([])\n")
    assert verdict.name is VerdictName.AC
    assert [result.name for result in verdict.results] == ["your case 1", "your case 2"]


def test_a_wrong_case_shows_the_persons_own_line(on_cases: Any) -> None:
    verdict = on_cases("total([])\ntotal([5])\n", "def total(items): return 0")
    assert verdict.name is VerdictName.WA
    assert (verdict.failure.call, verdict.failure.got, verdict.failure.expected) == ("total([5])", "0", "5")


def test_a_case_that_should_raise(on_cases: Any) -> None:
    source = "def total(items): return 0 if items is None else sum(items)"
    verdict = on_cases("total(None)\n", source)
    assert verdict.name is VerdictName.WA
    assert verdict.failure.expected.startswith("raises TypeError")


def test_a_case_that_raises_where_the_reference_does_not(on_cases: Any) -> None:
    verdict = on_cases("total([1])\n", "def total(items): return items[7]")
    assert verdict.name is VerdictName.RTE
    assert verdict.failure.got.startswith("raises IndexError")


def test_cases_after_a_broken_statement_fail_alike_on_both(on_cases: Any) -> None:
    assert on_cases("x = total(5)\ntotal([1])\n").name is VerdictName.AC


@pytest.mark.parametrize(
    ("cases", "word"),
    [
        ("total([1", "never closed"),
        ("# nothing\n", "no call yet"),
        ("x = 1\n", "no call yet"),
        ("\x00", "null"),
    ],
)
def test_cases_that_cannot_be_read_are_ce(on_cases: Any, cases: str, word: str) -> None:
    verdict = on_cases(cases)
    assert verdict.name is VerdictName.CE
    assert word in verdict.failure.message


def test_an_endless_case_is_tle(on_cases: Any) -> None:
    verdict = on_cases("total([1])\n", "import time\ndef total(items): time.sleep(999)")
    assert verdict.name is VerdictName.TLE


# ---------------------------------------------------------------- kind project


@pytest.fixture
def on_project(tmp_path: Path, bench: Any, best_rung: str) -> Any:
    problem = bench.project_problem(tmp_path)

    def run(**files: str) -> Verdict:
        with Judge(problem, scratch=tmp_path / "scratch", jail=best_rung) as open_judge:
            return open_judge.verdict(bench.project(**files))

    return run


@pytest.mark.parametrize(
    ("files", "expected", "word"),
    [
        ({"app": "def main(): return 1\n"}, "AC", ""),
        ({"app": "import random\ndef main(): return random.ONE\n", "random": "ONE = 1\n"}, "AC", ""),
        (
            {"app": "import child, wire\ndef main(): return child.x\n", "child": "x = 1\n", "wire": ""},
            "AC",
            "",
        ),
        ({"app": "def main(): return 2\n"}, "WA", ""),
        ({"app": "def main(): return 1 // 0\n"}, "RTE", "ZeroDivisionError"),
        ({"app": "1 // 0\ndef main(): return 1\n"}, "RTE", "ZeroDivisionError"),
        ({"app": ""}, "CE", "does not define main"),
        ({"app": "# main\nprint(main)\n"}, "CE", "does not define main"),
        ({"other": "def main(): return 1\n"}, "CE", "app is not available"),
        ({"app": "def main(): return 1\n", "unused": "def broken(:\n"}, "CE", "SyntaxError"),
        ({"app": "import absent\ndef main(): return 1\n"}, "CE", "absent is not available"),
    ],
    ids=range(11),
)
def test_a_project_gets_its_verdict(on_project: Any, files: dict[str, str], expected: str, word: str) -> None:
    verdict = on_project(**files)
    assert verdict.name == expected, verdict.failure
    assert not word or word in verdict.failure.message + verdict.failure.got


def test_a_syntax_error_in_any_file_is_placed(on_project: Any) -> None:
    verdict = on_project(app="def main(): return 1\n", unused="x = 1\ndef broken(:\n")
    assert (verdict.failure.file, verdict.failure.line) == ("unused.py", 2)


# ---------------------------------------------------------------- kind tests

RIGHT = '"""The rule as it stands."""\ndef half(n):\n    """Half of it."""\n    return n // 2\n'
WRONG = {
    "rounds-up": '"""Rounds up."""\ndef half(n): return -(-n // 2)\n',
    "negative": '"""Negative numbers are cut towards zero."""\ndef half(n): return int(n / 2)\n',
    "float": '"""Gives a float."""\ndef half(n): return n / 2\n',
}
GOOD_TESTS = """
import pytest
from halves import half
@pytest.mark.parametrize("n, expected", [(4, 2), (5, 2), (-5, -3), (0, 0)])
def test_half(n, expected):
    assert half(n) == expected
    assert type(half(n)) is int
"""


@pytest.fixture
def on_tests(tmp_path: Path, bench: Any, best_rung: str) -> Any:
    folder = tmp_path / "bank" / "python" / "test-the-half"
    for name in ("right", "wrong"):
        (folder / "implementations" / name).mkdir(parents=True)
    (folder / "starter.py").write_text("import pytest\nfrom halves import half\n")
    (folder / "implementations" / "right" / "floor.py").write_text(RIGHT)
    (folder / "implementations" / "right" / "shift.py").write_text("def half(n): return n >> 1\n")
    for name, source in WRONG.items():
        (folder / "implementations" / "wrong" / f"{name}.py").write_text(source)
    problem = bench.describe(folder, kind="tests")

    def run(source: str) -> Verdict:
        with Judge(problem, scratch=tmp_path / "scratch", jail=best_rung) as open_judge:
            return open_judge.verdict(
                Answer(name="test_answer.py", files={"test_answer.py": source.encode()})
            )

    return run


def test_tests_that_catch_every_bug_are_accepted(on_tests: Any) -> None:
    verdict = on_tests(GOOD_TESTS)
    assert verdict.name is VerdictName.AC, verdict.failure
    assert verdict.notes == ("3 of 3 bugs caught",)
    assert [result.name for result in verdict.results] == [
        "right implementation 1",
        "right implementation 2",
        "bug 1",
        "bug 2",
        "bug 3",
    ]


def test_a_bug_that_is_not_caught_is_named(on_tests: Any) -> None:
    verdict = on_tests(GOOD_TESTS.replace("(-5, -3), ", ""))
    assert verdict.name is VerdictName.WA
    assert verdict.notes == ("2 of 3 bugs caught",)
    assert verdict.failure.message == "not caught: Negative numbers are cut towards zero."


def test_a_right_implementation_that_fails_is_said(on_tests: Any) -> None:
    verdict = on_tests(GOOD_TESTS.replace("(4, 2)", "(4, 3)"))
    assert verdict.name is VerdictName.WA
    assert "test_half[4-3] fails on a right implementation" in verdict.failure.message
    assert (verdict.failure.line, verdict.failure.source) == (6, "assert half(n) == expected")


def test_a_test_that_fails_on_a_right_implementation_catches_nothing(on_tests: Any) -> None:
    verdict = on_tests(
        "from halves import half\ndef test_x(): assert half(2) == 2\ndef test_y(): assert half(3) == 1"
    )
    assert verdict.notes == ("2 of 3 bugs caught",)


@pytest.mark.parametrize(("right", "wrong", "rounds"), [(1, 1, 10), (2, 3, 3), (4, 13, 1), (0, 3, 1)])
def test_implementations_run_again_where_their_order_could_be_guessed(
    right: int, wrong: int, rounds: int, tmp_path: Path
) -> None:
    path = tmp_path / "one.py"
    path.write_text('"""What it does."""\n')
    each = [Implementation(path, number < right, number) for number in range(right + wrong)]
    assert rounds_against_luck(each) == rounds
    assert math.comb(right + wrong, right) ** rounds >= (LUCK if right else 1)


@pytest.mark.parametrize(
    ("source", "expected", "word"),
    [
        ("", "CE", "no test that ran"),
        ("def helper(): pass", "CE", "no test that ran"),
        ("def test_x(:", "CE", "cannot collect"),
        ("import nothing_there\ndef test_x(): pass", "CE", "cannot collect"),
        ("import os\nfrom halves import half\ndef test_x(): os._exit(0)", "RTE", "did not come to an end"),
        ("from halves import half\ndef test_x():\n    while True: pass", "TLE", ""),
    ],
    ids=range(6),
)
def test_tests_that_cannot_be_weighed(on_tests: Any, source: str, expected: str, word: str) -> None:
    verdict = on_tests(source)
    assert verdict.name == expected, verdict.failure
    assert word in verdict.failure.message


@pytest.mark.parametrize(
    "test",
    [
        "assert halves.__doc__ is None or 'rule' in halves.__doc__",
        "assert halves.half.__doc__ is not None",
        "import inspect\n    assert 'Half of it' in inspect.getsource(halves)",
        "assert 'floor' in str(vars(halves)) or 'shift' in str(vars(halves))",
        "import sys\n    f = sys._getframe()\n    while f:\n"
        "        assert 'return' not in str(f.f_locals.get('request'))\n        f = f.f_back",
        "import os\n    n = len(os.listdir('.')) + len(os.listdir('..'))\n"
        "    open('../mark', 'a').write('x')\n    assert n < 3",
        "import os\n    assert os.getpid() < 10 or os.getpid() % 2",
    ],
    ids=range(7),
)
def test_what_is_tested_cannot_be_told_but_by_testing_it(on_tests: Any, test: str) -> None:
    assert on_tests(f"import halves\ndef test_x():\n    {test}\n").name is not VerdictName.AC


def test_a_project_that_never_ends_loading_has_the_time_of_any_other_answer(
    bench: Any, tmp_path: Path
) -> None:
    problem = bench.project_problem(tmp_path)
    with Judge(problem, scratch=tmp_path / "scratch") as judge:
        verdict = judge.verdict(bench.project(app="def main(): return 1\nwhile True: pass\n"))
    assert (verdict.name, verdict.at_import) == (VerdictName.TLE, True)
    assert 1.8 < verdict.cpu_seconds < 2.5
