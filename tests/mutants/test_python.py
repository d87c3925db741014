"""Mutants of Python: one change each, compiled to other code, told in words."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from engine.mutants.python import changes, fingerprint

BANK = Path(__file__).resolve().parents[2] / "problems"
ACCEPTED = sorted(BANK.glob("*/*/submissions/accepted/*.py"))


def texts(source: str) -> list[str]:
    return [change.text.strip() for change in changes(source)[0]]


@pytest.mark.parametrize(
    ("source", "mutant"),
    [
        ("x = a < b", "x = a <= b"),
        ("x = a < b", "x = a > b"),
        ("x = a == b", "x = a != b"),
        ("x = a == b", "x = a is b"),
        ("x = a is b", "x = a == b"),
        ("x = a in b", "x = a not in b"),
        ("x = a + b", "x = a - b"),
        ("x += b", "x -= b"),
        ("x = a / b", "x = a // b"),
        ("x = a and b", "x = a or b"),
        ("x = a and b", "x = a"),
        ("x = not a", "x = a"),
        ("x = 3", "x = 4"),
        ("x = 3", "x = 2"),
        ("x = True", "x = False"),
        ("x = 'eu'", "x = ''"),
        ("x = a[1:]", "x = a[:]"),
        ("x = a[1:]", "x = a"),
        ("x = f(a, b)", "x = f(b, a)"),
        ("x = f(a, key=b)", "x = f(a)"),
        ("x = sorted(a)", "x = a"),
        ("x = a.copy()", "x = a"),
        ("x = min(a)", "x = max(a)"),
        ("x = a.pop()", "x = a.pop(0)"),
        ("x = bisect_left(a, b)", "x = bisect_right(a, b)"),
        ("x = sorted(a, reverse=True)", "x = sorted(a, reverse=False)"),
        ("x = [a for a in b if a]", "x = [a for a in b]"),
        ("x = a if b else c", "x = c"),
        ("x = f'{a!r}'", "x = f'{a}'"),
        ("x = (a, b)", "x = (b, a)"),
        ("f(a)", "pass"),
        ("if a:\n    b()", "if not a:\n    b()"),
        ("for a in b:\n    c()", "for a in b:\n    c()\n    break"),
        ("while a:\n    break", "while a:\n    continue"),
        ("try:\n    a()\nexcept KeyError:\n    b()", "try:\n    a()\nexcept Exception:\n    b()"),
        ("def f():\n    return a", "def f():\n    return None"),
        ("def f(a=1):\n    pass", "def f(a):\n    pass"),
        ("def f(a=1):\n    pass", "def f(a=2):\n    pass"),
        ("with a:\n    b()", "b()"),
        ("async def f():\n    await a()", "async def f():\n    a()"),
        ("raise ValueError('no')", "raise Exception('no')"),
        ("@a\ndef f():\n    pass", "def f():\n    pass"),
    ],
)
def test_a_mistake_that_people_make_is_among_the_mutants(source: str, mutant: str) -> None:
    assert mutant in texts(source)


@pytest.mark.parametrize(
    "source",
    [
        "import a",
        "def f(a: int) -> list[int]: ...",
        'def f():\n    """What it does."""',
        'T = TypeVar("T", bound=int)',
        "pass",
    ],
)
def test_what_only_a_reader_or_a_type_checker_sees_is_left_alone(source: str) -> None:
    assert texts(source) == []


def test_the_text_of_an_error_is_left_alone() -> None:
    assert set(texts("raise ValueError('end before start')")) == {
        "pass",
        "raise Exception('end before start')",
    }


def test_arguments_that_may_stand_in_either_order_are_not_swapped() -> None:
    assert "x = max(b, a)" not in texts("x = max(a, b)")


def test_a_change_that_compiles_to_the_same_code_is_counted_and_not_made() -> None:
    made, unchanged = changes("x = +1")
    assert [change.text.strip() for change in made if change.text.strip() == "x = 1"] == []
    assert unchanged == 1


def test_a_mutant_says_what_changed_and_where() -> None:
    source = "class Stack:\n    def pop(self):\n        return self.items.pop()\n"
    change = next(change for change in changes(source)[0] if change.operator == "return")
    assert change.what == "None is returned instead of `self.items.pop()`"
    assert (change.scope, change.line) == ("Stack.pop", 3)
    assert (change.was, change.now) == ("return self.items.pop()", "return None")


@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: f"{path.parents[2].name}/{path.stem}")
def test_every_mutant_of_the_bank_compiles_and_is_another_one(path: Path) -> None:
    source = path.read_text("utf-8")
    made, _ = changes(source)
    marks = [fingerprint(change.text) for change in made]
    assert made
    assert None not in marks
    assert fingerprint(ast.unparse(ast.parse(source))) not in marks
    assert len({repr(mark) for mark in marks}) == len(marks)
