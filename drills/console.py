"""The terminal: one look for all screens. Results go to stdout, chatter to stderr."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Any, NamedTuple, cast

import msgspec
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

SCHEMA = 1
NARROW = 60
"""Below this many columns, labels stand above their values instead of beside them."""
THEME = Theme(
    {
        "title": "bold",
        "quiet": "dim",
        "label": "dim",
        "command": "cyan",
        "path": "cyan",
        "good": "green",
        "bad": "red",
        "warn": "yellow",
        "code": "default",
        "markdown.h1": "bold",
        "markdown.h2": "bold",
        "markdown.h3": "bold",
        "markdown.code": "cyan",
    }
)
FILLING = re.compile(r"[ ]+$", re.MULTILINE)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Fact(NamedTuple):
    label: str
    value: str | Text
    style: str = ""


class Step(NamedTuple):
    command: str
    purpose: str


class Trimmed:
    """A stream that is no terminal, without the blanks that fill rich's lines."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        self._stream.write(FILLING.sub("", text))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def stdout() -> Console:
    file = sys.stdout if sys.stdout.isatty() else cast("IO[str]", Trimmed(sys.stdout))
    return Console(file=file, theme=THEME, highlight=False, markup=False, emoji=False)


def safe(text: str) -> str:
    """Text of a person or a program, with control and direction characters made visible."""
    return CONTROL.sub(
        lambda found: found[0].encode("unicode_escape").decode(), text.replace("\r\n", "\n").expandtabs(4)
    )


def short(path: Path) -> str:
    home, text = os.path.expanduser("~"), str(path)
    return "~" + text[len(home) :] if len(home) > 1 and text.startswith(home + os.sep) else text


def print_json(value: Any) -> None:
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value)).decode() + "\n")


def show_facts(console: Console, facts: Sequence[Fact], indent: int = 2) -> None:
    """Label and value in two columns; one above the other where the terminal is narrow."""
    shown = [(fact.label, _text(fact)) for fact in facts if fact.value]
    if console.width < NARROW:
        for label, value in shown:
            console.print(Text(label, "label"))
            console.print(Padding(value, (0, 0, 0, max(indent, 2))))
        return
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for label, value in shown:
        grid.add_row(Text(label, "label"), value)
    console.print(Padding(grid, (0, 0, 0, indent)))


def show_path(console: Console, label: str, path: Path) -> None:
    """A path is never broken over lines by us, so that it can be copied."""
    shown = safe(short(path))
    gap = "  " if len(label) + len(shown) + 2 <= console.width else "\n  "
    console.print(Text.assemble((label, "label"), gap, (shown, "path")), soft_wrap=True)


def show_steps(console: Console, steps: Iterable[Step]) -> None:
    """What to type next."""
    console.print()
    if console.width < NARROW:
        for step in steps:
            console.print(Text(step.command, "command", overflow="fold"))
            console.print(Padding(Text(step.purpose, "quiet"), (0, 0, 0, 2)))
        return
    grid = Table.grid(padding=(0, 2))
    grid.add_column(overflow="fold")
    grid.add_column(overflow="fold")
    for step in steps:
        grid.add_row(Text(step.command, "command"), Text(step.purpose, "quiet"))
    console.print(grid)


def listing(*columns: str, right: Iterable[str] = ()) -> Table:
    """A table without lines; columns named in `right` hold numbers."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="label", pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(column, justify="right" if column in right else "left", overflow="fold")
    return table


def dotted(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _text(fact: Fact) -> Text:
    if isinstance(fact.value, Text):
        return fact.value
    return Text(safe(fact.value), fact.style, overflow="fold")
