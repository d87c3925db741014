"""The functions of a dialect, as kept in <dialect>.toml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec

from engine.judge.sql.dialects.catalogue import MOMENTS, NUMBERS

FOLDER = Path(__file__).resolve().parent
CLASSES = {
    "n": NUMBERS | {"L"},
    "e": frozenset("ildL"),
    "d": frozenset("ild"),
    "i": frozenset("iL"),
    "t": frozenset("tL"),
    "T": MOMENTS | {"L"},
    "S": frozenset("SL"),
    "D": frozenset("DL"),
    "I": frozenset("IL"),
    "b": frozenset("bL"),
}
"""What fits an argument besides its own letter; NULL and the unknown fit everywhere."""

LINE = re.compile(r"(?:(agg|win) ?)?\s*(.*?)\s*-> (\S+)(?: : (.*))?", re.S)


class Signature(msgspec.Struct, frozen=True):
    kind: str
    arguments: tuple[str, ...]
    result: str
    text: str

    def letter(self, place: int) -> str:
        if self.arguments[-1:] == ("…",):
            return self.arguments[min(place, len(self.arguments) - 2)]
        return self.arguments[place]

    def takes(self, count: int) -> bool:
        if self.arguments[-1:] == ("…",):
            return count >= len(self.arguments) - 1
        return count == len(self.arguments)

    def fits(self, families: Sequence[str]) -> bool:
        return self.takes(len(families)) and all(
            fits(self.letter(place), family) for place, family in enumerate(families)
        )


def fits(letter: str, family: str) -> bool:
    if letter in "*u" or family in ("", "N", "*"):
        return True
    return family in CLASSES.get(letter, letter)


@cache
def signatures(dialect: str) -> dict[str, tuple[Signature, ...]]:
    found = msgspec.toml.decode((FOLDER / f"{dialect}.toml").read_bytes())
    return {
        name: tuple(map(read, [lines] if isinstance(lines, str) else lines)) for name, lines in found.items()
    }


def read(line: str) -> Signature:
    found = LINE.fullmatch(line)
    assert found, line
    return Signature(found[1] or "", tuple(found[2].split()), found[3], found[4] or "")


@cache
def syntax(dialect: str) -> dict[str, frozenset[str]]:
    """Class of the tree → the parts that it may have."""
    found = msgspec.toml.decode((FOLDER / "syntax.toml").read_bytes())
    return {name: frozenset(parts.split()) for name, parts in {**found["both"], **found[dialect]}.items()}
