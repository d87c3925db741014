"""Markdown of prompts, hints and explanations; slow to import, so only screens that show some import it."""

from __future__ import annotations

from typing import ClassVar

from rich.console import Console, ConsoleOptions, JustifyMethod, RenderResult
from rich.markdown import CodeBlock, Heading, ListItem, Markdown, MarkdownContext, TableElement
from rich.table import Table

from drills.console import safe
from drills.screens.code import Code

WIDEST = 96
"""Columns; longer lines are hard to read."""


class LeftHeading(Heading):
    LEVEL_ALIGN: ClassVar[dict[str, JustifyMethod]] = {}


class PlainCode(CodeBlock):
    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Code(str(self.text).rstrip(), self.lexer_name)


class CloseTable(TableElement):
    """One empty line around it, not two, and on a narrow terminal nothing is cut off."""

    def on_enter(self, context: MarkdownContext) -> None:
        # Between paragraphs there is an empty line already; within a list only the table's own edges make one.
        self.in_list = any(isinstance(element, ListItem) for element in context.stack)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for part in super().__rich_console__(console, options):
            if isinstance(part, Table):
                part.show_edge = self.in_list
                for column in part.columns:
                    column.overflow = "fold"
            yield part


class DrillMarkdown(Markdown):
    elements: ClassVar = {
        **Markdown.elements,
        "heading_open": LeftHeading,
        "fence": PlainCode,
        "code_block": PlainCode,
        "table_open": CloseTable,
    }


def show_markdown(console: Console, text: str) -> None:
    shown = DrillMarkdown(safe(text), code_theme="ansi_dark", hyperlinks=False)
    console.print(shown, width=min(console.width, WIDEST))
