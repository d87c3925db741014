"""How prompts and explanations look on a terminal: code that is too long, tables, wide and narrow."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from drills.screens.code import folded
from drills.screens.markdown import show_markdown

TABLE = "Before.\n\n| account_no | closing |\n|---|---|\n| 1000 | 1120.00 |\n\nAfter.\n"
LISTED = "1. Before.\n\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n\n   After.\n"


def shown(text: str, columns: int) -> list[str]:
    file = StringIO()
    show_markdown(Console(file=file, width=columns), text)
    return [line.rstrip() for line in file.getvalue().strip("\n").split("\n")]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (">>> total(first, second)", [">>> total(first,", "        second)"]),
        ("    return first + second", ["    return first +", "        second"]),
        ("a_word_that_is_far_too_long", ["a_word_that_is_far_t", "    oo_long"]),
        ("fits", ["fits"]),
    ],
)
def test_a_long_line_of_code_goes_on_further_in_than_it_began(line: str, parts: list[str]) -> None:
    assert folded(line, 20).split("\n") == parts


def test_code_in_a_prompt_is_folded_like_that() -> None:
    lines = shown('```python\n>>> client.post("/customers", json=customer)\n201\n```', 32)
    assert lines == ['  >>> client.post("/customers",', "          json=customer)", "  201"]


@pytest.mark.parametrize("text", [TABLE, LISTED])
def test_a_table_has_one_empty_line_above_and_below(text: str) -> None:
    lines = shown(text, 80)
    assert [line == "" for line in lines] == [False, True, False, False, False, True, False]


def test_nothing_of_a_table_is_cut_off_where_there_is_no_room() -> None:
    cells = "".join("".join(shown(TABLE, 12)).split())
    assert "…" not in cells
    assert cells.count("0") == TABLE.count("0")
