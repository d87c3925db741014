from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from drills import settings
from drills.options import json_option, pass_session, say
from drills.session import Session


def complete_key(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return [
        CompletionItem(key, help=meaning)
        for key, meaning in settings.MEANING.items()
        if key.startswith(incomplete)
    ]


@click.group("config", invoke_without_command=True)
@json_option
@pass_session
@click.pass_context
def command(ctx: click.Context, session: Session, as_json: bool) -> None:
    """Look at and change settings.

    \b
    Example:
      drill config set interview_date 2027-01-20
    """
    if ctx.invoked_subcommand:
        return
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import config as screen

    if as_json:
        print_json({"schema": SCHEMA, "file": str(session.places.settings), "settings": session.settings})
    else:
        screen.show(stdout(), session.places.settings, session.settings)


@command.command("get")
@click.argument("key", shell_complete=complete_key)
@pass_session
def get(session: Session, key: str) -> None:
    """Print one setting.

    \b
    Example:
      drill config get interview_date
    """
    value = settings.get(session.places.settings, key)
    click.echo("" if value is None else str(value))


@command.command("set")
@click.argument("key", shell_complete=complete_key)
@click.argument("value")
@pass_session
def set_(session: Session, key: str, value: str) -> None:
    """Change one setting; an empty VALUE puts the default back.

    \b
    Example:
      drill config set daily_minutes 50
    """
    changed = settings.put(session.places.settings, key, value)
    say(f"{key} is now {getattr(changed, key) or 'the default'}.")
