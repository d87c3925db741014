"""The lines that replay a sequence of operations, to be pasted into a Python prompt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from engine.judge.jailed.operations import script_line
from engine.judge.showing import cut

STEPS = 30
SHOWN = 4000
"""Characters of a whole script."""


class Script:
    """`built` is the call that makes the object, as a person would write it."""

    def __init__(self, built: str, operations: Sequence[Any], show: Callable[[Any], str]) -> None:
        self.built, self.operations, self.show = built, operations, show
        stem = built.partition("(")[0].lower()
        self.name = "".join(letter for letter in stem if letter.isalnum() or letter == "_") or "value"

    def making(self) -> str:
        return f"{self.name} = {self.built}"

    def up_to(self, count: int) -> str:
        """Making the object and the first `count` operations; of many, those that come last."""
        first = max(0, count - STEPS)
        skipped = [f"# … {first:,} operations before these"] if first else []
        return self._text([*skipped, *self._lines(first, count)])

    def beginning(self) -> str:
        """For a sequence that was not seen through: nobody knows how far it came."""
        rest = len(self.operations) - STEPS
        return self._text([*self._lines(0, STEPS), *([f"# … {rest:,} more operations"] if rest > 0 else [])])

    def _lines(self, first: int, last: int) -> list[str]:
        return [script_line(self.name, tuple(step), self.show) for step in self.operations[first:last]]

    def _text(self, lines: list[str]) -> str:
        return cut("\n".join([self.making(), *lines]), SHOWN)
