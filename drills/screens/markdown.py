"""Markdown of prompts, hints and explanations; slow to import, so only screens that show some import it."""

from __future__ import annotations

from typing import ClassVar

from rich.console import Console, ConsoleOptions, JustifyMethod, RenderResult
from rich.markdown import CodeBlock, Heading, Markdown
from rich.padding import Padding
from rich.syntax import Syntax

from drills.console import safe

WIDEST = 96
"""Columns; longer lines are hard to read."""


class LeftHeading(Heading):
    LEVEL_ALIGN: ClassVar[dict[str, JustifyMethod]] = {}


class PlainCode(CodeBlock):
    """Code without a background: it looks the same on every terminal and can be copied."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        code = Syntax(
            str(self.text).rstrip(),
            self.lexer_name,
            theme="ansi_dark",
            word_wrap=True,
            background_color="default",
        )
        yield Padding(code, (0, 0, 0, 2))


class DrillMarkdown(Markdown):
    elements: ClassVar = {
        **Markdown.elements,
        "heading_open": LeftHeading,
        "fence": PlainCode,
        "code_block": PlainCode,
    }


def show_markdown(console: Console, text: str) -> None:
    shown = DrillMarkdown(safe(text), code_theme="ansi_dark", hyperlinks=False)
    console.print(shown, width=min(console.width, WIDEST))
