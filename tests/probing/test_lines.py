"""Lines of a test run beside an answer, which may be loaded anew each time."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

import pytest

from engine.judge.programs import shared_modules
from engine.probing.lines import fresh, run

ANSWER = """
    class Till:
        made = 0

        def __init__(self, cents=0):
            if cents < 0:
                raise ValueError("cents")
            type(self).made += 1
            self.cents = cents
"""


@pytest.fixture
def answer(tmp_path: Path) -> str:
    path = tmp_path / "solution.py"
    path.write_text(textwrap.dedent(ANSWER), "utf-8")
    return str(path)


def test_the_value_of_the_last_line(answer: str) -> None:
    assert run(["till = Till(5)", "till.cents += 1", "till.cents"], fresh(answer)) == 6


def test_a_last_line_that_is_no_expression(answer: str) -> None:
    assert run(["till = Till(5)", "till.cents = 1"], fresh(answer)) is None
    assert run([], fresh(answer)) is None


def test_a_block_among_the_lines(answer: str) -> None:
    block = "class Cheap(Till):\n    def half(self):\n        return self.cents // 2"
    assert run([block, "[Cheap(cents).half() for cents in (4, 6)]"], fresh(answer)) == [2, 3]


def test_nothing_is_left_of_an_earlier_run(answer: str) -> None:
    for _ in range(2):
        assert run(["Till()", "Till.made"], fresh(answer)) == 1


def test_what_a_line_raises_is_raised(answer: str) -> None:
    with pytest.raises(ValueError, match="cents"):
        run(["Till(-1)"], fresh(answer))


def test_names_of_the_lines_are_not_kept() -> None:
    names = {"cents": 5}
    assert run(["cents += 1", "more = cents", "more"], names) == 6
    assert names == {"cents": 5}


def test_the_module_of_before_is_there_again(answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "solution", sys)
    fresh(answer)
    assert sys.modules["solution"] is sys


def test_a_probe_that_runs_lines_brings_the_module_along() -> None:
    assert list(shared_modules("from engine.probing.lines import run\n")) == ["engine.probing.lines"]
