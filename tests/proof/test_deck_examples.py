"""The examples in a deck's keys are run, in a jail."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.bank import Deck, DeckCard
from engine.judge.jail import choose
from engine.proof.examples import run_examples

TRUE = {
    "python": ">>> 1 + 1\n2",
    "sqlite": "CREATE TABLE t (a);\nINSERT INTO t VALUES (1), (NULL);\nSELECT a, 'x' FROM t;\n-- 1 | x\n-- NULL | x",
    "duckdb": "-- a remark\n\nSELECT true,\n  0.50::DECIMAL(4, 2);\n-- true | 0.50",
    "plan": "CREATE TABLE t (a);\nEXPLAIN QUERY PLAN SELECT * FROM t;\n-- SCAN t",
    "error": "CREATE TABLE t (a UNIQUE);\nINSERT INTO t VALUES (1), (1);\n-- error: UNIQUE constraint failed: t.a",
}
FALSE = {
    "python": (">>> 1 + 1\n3", "Got:\n    2"),
    "python raises": (">>> 1 / 0\n0", "ZeroDivisionError"),
    "python shows nothing": ("1 + 1 is 2", "no line that begins with >>>"),
    "sqlite": ("SELECT 1;\n-- 2", "got:\n  1"),
    "rows not told": ("SELECT 1;\n\nSELECT 2;\n-- 2", "expected:"),
    "no error": ("CREATE TABLE t (a);\n-- error: no", "got:"),
    "sqlite shows nothing": ("CREATE TABLE t (a);", "shows no rows and no error"),
    "no semicolon": ("SELECT 1;\n-- 1\nSELECT 2", "a semicolon at the end"),
}


def ran(examples: dict[str, tuple[str, str]], jail: str = "auto") -> dict[str, str]:
    cards = (
        DeckCard(id=name, question=name, facts=("a", "b"), **{language: text})
        for name, (language, text) in examples.items()
    )
    return run_examples(Deck(tuple(cards)), jail)


def language(name: str) -> str:
    return name.split()[0] if name.split()[0] in ("python", "duckdb") else "sqlite"


def test_what_is_true_has_no_fault() -> None:
    found = ran({name: (language(name), text) for name, text in TRUE.items()})
    assert found == dict.fromkeys(TRUE, "")


def test_what_is_not_true_is_told() -> None:
    found = ran({name: (language(name), text) for name, (text, _) in FALSE.items()})
    assert [name for name, (_, said) in FALSE.items() if said not in found[name]] == []


def test_an_example_that_ends_the_process_is_a_fault_of_all() -> None:
    found = ran({"a": ("python", ">>> 1\n1"), "b": ("python", ">>> import os; os._exit(0)")})
    assert all("was not run" in fault for fault in found.values())


@pytest.mark.skipif(choose() == "limits", reason="no sandbox here")
def test_an_example_cannot_read_what_is_the_persons(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("mine")
    assert "Error" in ran({"a": ("python", f">>> open({str(secret)!r}).read()\n'mine'")})["a"]
