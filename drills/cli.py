"""The `drill` group. A sub-command's file is imported only when it is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from shutil import get_terminal_size
from typing import NamedTuple

import click

from drills import __version__
from drills.session import Session


class Entry(NamedTuple):
    """A command without its code: its module, the section of the help that lists it, and its line there."""

    module: str
    section: str
    help: str


DAILY, MORE, GROUPS = "Every day", "Now and then", "Groups"
COMMANDS = {
    "next": Entry("next", DAILY, "Show the problem that you most need now, and lay it out."),
    "submit": Entry("submit", DAILY, "Judge your answer against the hidden tests."),
    "run": Entry("run", DAILY, "Try your answer on the sample and your own cases."),
    "watch": Entry("watch", DAILY, "Judge your answer on every save."),
    "hint": Entry("hint", DAILY, "Show the next hint."),
    "solution": Entry("solution", DAILY, "Show the reference solution; gives up unless solved."),
    "review": Entry("review", DAILY, "Show a problem that you have done before."),
    "bug": Entry("bug", DAILY, "Find the bug in a solution: a review of three minutes."),
    "weak": Entry("weak", DAILY, "Show your weak families and topics."),
    "plan": Entry("plan", DAILY, "Show how much work is left, until when, and today's part."),
    "stats": Entry("stats", DAILY, "Show what you have done."),
    "list": Entry("list", DAILY, "List problems."),
    "show": Entry("show", MORE, "Show a problem without starting it."),
    "undo": Entry("undo", DAILY, "Take back the last grade."),
    "pomodoro": Entry("pomodoro", MORE, "Work for 25 minutes by the clock."),
    "place": Entry("place", MORE, "Show in 45 minutes what you can do already."),
    "rate": Entry("rate", MORE, "Set the last grade yourself, within the facts."),
    "judge": Entry("judge", MORE, "Judge many answers at once: a course, a batch of a program's."),
    "search": Entry("search", MORE, "Find problems by words."),
    "skip": Entry("skip", MORE, "Put a problem off."),
    "dispute": Entry("dispute", MORE, "Say that a verdict is wrong: a file to send, a grade suspended."),
    "notes": Entry("notes", MORE, "Keep notes for the next review."),
    "reset": Entry("reset", MORE, "Start an answer afresh, keeping the old one."),
    "doctor": Entry("doctor", MORE, "Check that everything works."),
    "completion": Entry("completion", MORE, "Print the completion script of your shell."),
    "bank": Entry("bank", GROUPS, "Look after the banks of problems."),
    "log": Entry("log", GROUPS, "Look at the log of your progress."),
    "config": Entry("config", GROUPS, "Look at and change settings."),
    "author": Entry("author", GROUPS, "Write problems and prove them."),
}


class Formatter(click.HelpFormatter):
    """click's own never gets narrower than 50 columns."""

    def __init__(
        self, indent_increment: int = 2, width: int | None = None, max_width: int | None = None
    ) -> None:
        columns = get_terminal_size().columns
        super().__init__(indent_increment, width or max(min(columns, 80) - 2, 24), max_width)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl(list(rows), min(col_max, self.width // 2 - col_spacing), col_spacing)


click.Context.formatter_class = Formatter


class LazyGroup(click.Group):
    entries: Mapping[str, Entry] = COMMANDS

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.entries:
            return None
        command = import_module(f"drills.commands.{self.entries[cmd_name].module}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in self.entries and not name.startswith("-"):
            raise click.UsageError(f"There is no command called {name!r}.{self._meant(name)}", ctx)
        return super().resolve_command(ctx, args)

    def _meant(self, name: str) -> str:
        from difflib import get_close_matches

        near = get_close_matches(name, self.entries, n=1)
        return f" Did you mean {near[0]}?" if near else ""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for section in (DAILY, MORE, GROUPS):
            with formatter.section(section):
                formatter.write_dl(
                    [(name, entry.help) for name, entry in self.entries.items() if entry.section == section]
                )


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="drill", message="%(prog)s %(version)s")
@click.option("--json", "as_json", is_flag=True, help="Today as JSON.")
@click.pass_context
def cli(ctx: click.Context, as_json: bool) -> None:
    """An interview gym in the terminal. Without a command: where you stand today.

    \b
    Example:
      drill next
    """
    if ctx.invoked_subcommand is None:
        from drills.commands.today import show_today

        show_today(ctx.ensure_object(Session), as_json)
