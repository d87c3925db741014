from __future__ import annotations

import click

from drills.commands.log_files import backup, export, import_, rebuild, restore
from drills.commands.log_memory import calibration, optimize
from drills.options import complete_slug, json_option, may_write, pass_session, say
from drills.session import Session


@click.group("log")
def command() -> None:
    """Look at the log of your progress, keep it safe, and judge what it holds again.

    \b
    Example:
      drill log show --problem stack-generic
    """


@command.command("show")
@click.option("--problem", "slug", shell_complete=complete_slug, help="Only this problem.")
@click.option(
    "--last", type=click.IntRange(1), default=20, show_default=True, help="How many of the newest events."
)
@json_option
@pass_session
def show(session: Session, slug: str | None, last: int, as_json: bool) -> None:
    """List what happened, newest last.

    \b
    Example:
      drill log show --last 50
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import log as screen

    wanted = session.bank.find(slug).slug if slug else None
    with session.open_log(write=False) as log:
        events = list(log.events(slug=wanted, undone=True))[-last:]
    if as_json:
        print_json({"schema": SCHEMA, "events": events})
    else:
        screen.show(stdout(), events)


@command.command("rejudge")
@click.argument("slugs", nargs=-1, metavar="[SLUG]...", shell_complete=complete_slug)
@click.option("--all", "every", is_flag=True, help="Every answer in the log.")
@click.option("--changed", is_flag=True, help="Where problem or judge changed since (usual without SLUG).")
@click.option("--yes", is_flag=True, help="Write without asking.")
@json_option
@pass_session
def rejudge(
    session: Session, slugs: tuple[str, ...], every: bool, changed: bool, yes: bool, as_json: bool
) -> None:
    """Judge stored answers again, and say whose grades change.

    Without SLUG, those whose problem or judge has changed since. Asks before it writes; drill undo takes it back.
    Exit status: 0 every verdict as before, 1 some verdict is another now.

    \b
    Example:
      drill log rejudge
      drill log rejudge merge-appointments --yes
    """
    from drills import rejudging
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import rejudge as screen

    stored = rejudging.answers(session, slugs, every=every, changed=changed)
    judged = rejudging.judge_again(session, stored, screen.progress(len(stored)))
    changes = session.gym.rejudging.outlook(judged)
    gone = session.gym.rejudging.gone()
    if as_json:
        written = session.gym.rejudging.write(judged) if yes else 0
        found = screen.as_json(judged, changes, gone)
        print_json({"schema": SCHEMA, **found, "written": bool(written)})
    elif not judged:
        click.echo(screen.nothing(slugs))
    else:
        screen.show(stdout(), judged, changes)
        if may_write(yes):
            session.gym.rejudging.write(judged)
            say("Written to the log. To take it back: drill undo")
    raise SystemExit(1 if any(each.changed and each.certain for each in judged) else 0)


@command.command("path")
@pass_session
def path(session: Session) -> None:
    """Print where the log is kept.

    \b
    Example:
      drill log path
    """
    click.echo(session.places.log)


@command.command("check")
@pass_session
def check(session: Session) -> None:
    """Read the whole log and say whether it is sound.

    \b
    Example:
      drill log check
    """
    from engine.progress.backups import sound

    if session.places.log.exists():
        sound(session.places.log)
    click.echo("ok")


for each in (backup, restore, export, import_, rebuild, calibration, optimize):
    command.add_command(each)
