"""Complaints of mypy as a person reads them, with and without what was prepared."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.probing import typecheck

BOX = """\
from typing import Generic, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, thing: T) -> None:
        self._thing = thing

    def open(self) -> T:
        return self._thing
"""
RIGHT = """\
from typing import assert_type
from box_of_a_test import Box
assert_type(Box(3).open(), int)
word: str = Box(3).open()  # type: ignore[assignment]
"""
WRONG = f"""{RIGHT}
number: int = Box("a").open()
Box[object](3)  # type: ignore[arg-type]
"""


@pytest.fixture(params=["cold", "prepared"])
def warmth(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "prepared":
        typecheck.prepare(str(tmp_path))
    yield request.param
    typecheck._cache.clear()


@pytest.fixture
def answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path / "box_of_a_test.py"


def test_the_first_line_of_a_client_that_is_wrong_is_told(warmth: str, answer: Path) -> None:
    answer.write_text(BOX)
    assert typecheck.own_complaints_of("box_of_a_test") == []
    assert typecheck.client_complaints("box_of_a_test", RIGHT) == []
    assert typecheck.client_complaints("box_of_a_test", WRONG) == [
        'number: int = Box("a").open()  →  Incompatible types in assignment '
        '(expression has type "str", variable has type "int")  [assignment]',
    ]
    missed = typecheck.client_complaints(
        "box_of_a_test", f"{RIGHT}Box[object](3)  # type: ignore[arg-type]\n"
    )
    assert missed == [f"Box[object](3)  # type: ignore[arg-type]  →  {typecheck.MISSED}"]
    assert "box_of_a_test" not in sys.modules


def test_a_file_is_told_with_its_line_and_without_the_clients(answer: Path) -> None:
    answer.write_text(BOX.replace(" -> T", ""))
    (complaint,) = typecheck.own_complaints_of("box_of_a_test")
    assert complaint.startswith("box_of_a_test.py:10: Function is missing a return type annotation")
    assert complaint.endswith("[no-untyped-def]")


def test_comments_that_silence_are_found_and_texts_are_not(answer: Path) -> None:
    answer.write_text(f"# mypy: ignore-errors\n{BOX}\nx: int = ''  # type: ignore\ny = '# type: ignore'\n")
    assert typecheck.silenced_in("box_of_a_test") == ["# mypy: ignore-errors", "# type: ignore"]
