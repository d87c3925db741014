"""Code on a screen: no background, so that it looks the same on every terminal and can be copied."""

from __future__ import annotations

from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.syntax import Syntax

INDENT = 2
HANGING = 4
PROMPTS = (">>> ", "... ")


class Code(NamedTuple):
    text: str
    lexer: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = folded(self.text, options.max_width - INDENT)
        code = Syntax(text, self.lexer, theme="ansi_dark", word_wrap=True, background_color="default")
        yield Padding(code, (0, 0, 0, INDENT))


def folded(text: str, width: int) -> str:
    """Lines that are too long go on further in than they began: rich would let them go on at the left margin, where
    they look like a line of their own."""
    return "\n".join(part for line in text.split("\n") for part in _fold(line, width))


def _fold(line: str, width: int) -> list[str]:
    begins = _begins(line)
    hanging = " " * min(begins + HANGING, width // 2)
    parts: list[str] = []
    while len(line) > width:
        cut = line.rfind(" ", begins + 1, width + 1)
        cut = cut if cut > 0 else width
        parts.append(line[:cut].rstrip())
        line = hanging + line[cut:].lstrip()
        begins = len(hanging)
    return [*parts, line]


def _begins(line: str) -> int:
    """The column of the first word, behind the prompt of a dialogue with Python."""
    rest = line.lstrip(" ")
    if rest.startswith(PROMPTS):
        rest = rest[4:].lstrip(" ")
    return len(line) - len(rest)
