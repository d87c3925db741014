"""Options and arguments that several commands share, and what the shell completes for them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from shutil import get_terminal_size
from textwrap import fill
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.shell_completion import CompletionItem

from drills.session import Session
from engine.types.errors import DrillError

if TYPE_CHECKING:
    from engine.bank import Bank

F = TypeVar("F", bound=Callable[..., Any])
KINDS = ("python", "sql", "project", "tests", "card")
GRADES = ("again", "hard", "good", "easy")
DIALECTS = ("duckdb", "postgres", "sqlite", "mysql")
DIALECT_HELP = (
    f"The SQL that you wrote: {', '.join(DIALECTS)}; `drill next` says what the task takes. "
    "For good: drill config set dialect NAME."
)

pass_session = click.make_pass_decorator(Session, ensure=True)


def complete(offered: Callable[[Bank], dict[str, str]]) -> Callable[..., list[CompletionItem]]:
    """A completer that offers names of the bank with their titles; it stays silent whatever is wrong."""

    def offer(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
        try:
            names = offered(Session().bank)
        except (DrillError, OSError):
            return []
        return [
            CompletionItem(name, help=title) for name, title in names.items() if name.startswith(incomplete)
        ]

    return offer


complete_slug = complete(lambda bank: {slug: problem.title for slug, problem in bank.problems.items()})
complete_track = complete(lambda bank: dict.fromkeys(bank.tracks, ""))
complete_topic = complete(
    lambda bank: {
        topic: bank.topics.title(topic)
        for family in bank.topics.families.values()
        for topic in (family.slug, *family.topics)
    }
)


def json_option(command: F) -> F:
    return click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")(command)


def problem_argument(required: bool = False) -> Callable[[F], F]:
    return click.argument("slug", required=required, shell_complete=complete_slug)


def filter_options(command: F) -> F:
    """Which problems are meant: shared by next, review, list and search."""
    options = (
        click.option("--topic", shell_complete=complete_topic, help="A topic or a family of topics."),
        click.option("--track", shell_complete=complete_track, help="A track, such as sql."),
        click.option("--kind", type=click.Choice(KINDS), metavar="KIND", help=f"One of {', '.join(KINDS)}."),
        click.option("--difficulty", type=click.IntRange(1, 5), help="1 (easy) to 5 (hard)."),
        click.option("--minutes", type=click.IntRange(1), help="At most so many minutes."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def confirmed(question: str, *, yes: bool, how: str = "--yes") -> bool:
    """Ask on the terminal; without one, only `--yes` will do."""
    if yes:
        return True
    if not sys.stdin.isatty():
        raise click.UsageError(f"This needs a yes, and there is no terminal to ask on: add {how}.")
    return click.confirm(question, err=True)


def may_write(yes: bool) -> bool:
    """Without a terminal this is a look and nothing more, unless `--yes` says otherwise."""
    if not yes and not sys.stdin.isatty():
        say("Nothing was written. To write it to the log, add: --yes")
        return False
    return confirmed("Write this to the log?", yes=yes)


def has_person() -> bool:
    """Somebody reads what is shown and can be asked: nothing is piped."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def say(text: str) -> None:
    """Chatter: to stderr, so that stdout holds results only. A terminal gets lines that break between words."""
    if sys.stderr and sys.stderr.isatty():
        width = max(20, get_terminal_size().columns - 1)
        text = "\n".join(_broken(line, width) for line in text.split("\n"))
    click.echo(text, err=True)


def _broken(line: str, width: int) -> str:
    return line if len(line) <= width else fill(line, width, break_long_words=False, break_on_hyphens=False)
