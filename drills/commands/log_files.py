"""`drill log`: backups, and the way in and out of the log."""

from __future__ import annotations

from pathlib import Path

import click

from drills.options import confirmed, json_option, may_write, pass_session, say
from drills.session import Session

FILE = click.Path(path_type=Path)


@click.command("backup")
@click.argument("file", required=False, type=FILE)
@json_option
@pass_session
def backup(session: Session, file: Path | None, as_json: bool) -> None:
    """Back the log up now: in place of today's backup, or to FILE.

    One is made by itself before the first thing that you write on a day. Kept are 12 days, then 10 weeks,
    then 9 months.

    \b
    Example:
      drill log backup
      drill log backup /media/stick/progress.db
    """
    from drills import keeping
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import keeping as screen

    made = keeping.back_up(session, file)
    every = keeping.listed(session)
    if as_json:
        print_json({"schema": SCHEMA, "file": str(made) if made else None, "backups": every})
    else:
        screen.show_backups(stdout(), made, every)


@click.command("restore")
@click.argument("file", required=False, type=FILE)
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_session
def restore(session: Session, file: Path | None, yes: bool) -> None:
    """Put a backup in the place of the log: FILE, or the newest good one.

    Says what would be lost and asks. The present file is kept beside it.

    \b
    Example:
      drill log restore
      drill log restore ~/progress.db
    """
    from drills import keeping
    from drills.screens import keeping as screen

    source = keeping.to_restore(session, file)
    say(screen.outlook(source, keeping.lost(session, source)))
    if not confirmed("Put it in the place of the log?", yes=yes):
        say("Nothing was changed.")
        raise SystemExit(1)
    kept = keeping.restore(session, source)
    click.echo(screen.restored(kept))


@click.command("export")
@click.argument("file", required=False, type=FILE)
@click.option("--fsrs", is_flag=True, help="Only the reviews, as CSV for fsrs-optimizer.")
@pass_session
def export(session: Session, file: Path | None, fsrs: bool) -> None:
    """Write the whole log as JSON Lines, to FILE or where you see it.

    \b
    Example:
      drill log export progress.jsonl
      drill log export --fsrs revlog.csv
    """
    from drills import exchange

    lines = exchange.fsrs(session) if fsrs else exchange.exported(session)
    if file is None:
        exchange.to_stdout(lines)
    else:
        say(f"Written: {exchange.to_file(lines, file)}")


@click.command("import")
@click.argument("file", type=FILE)
@json_option
@pass_session
def import_(session: Session, file: Path, as_json: bool) -> None:
    """Take in what `drill log export` wrote; what the log holds already stays as it is.

    All of it or nothing. The log is backed up before.

    \b
    Example:
      drill log import progress.jsonl
    """
    from drills import exchange
    from drills.console import SCHEMA, print_json
    from drills.screens import keeping as screen

    taken = exchange.take_in(session, file)
    if as_json:
        print_json({"schema": SCHEMA, "taken": taken})
    else:
        click.echo(screen.taken(taken))


@click.command("rebuild")
@click.option("--yes", is_flag=True, help="Write today's grades without asking.")
@json_option
@pass_session
def rebuild(session: Session, yes: bool, as_json: bool) -> None:
    """Replay the whole log under today's grading rule, and prove that all derived from it is the same.

    Where a grade is another under this rule it says so, and asks before it writes; drill undo takes that back.
    Exit status: 0 all the same, 1 something differs.

    \b
    Example:
      drill log rebuild
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import rebuild as screen

    found = session.reading.ledger.rebuild()
    if as_json:
        written = session.gym.ledger.regrade() if yes and found.changes else 0
        print_json({"schema": SCHEMA, **screen.as_json(found), "written": bool(written)})
    else:
        screen.show(stdout(), found)
        if found.changes and may_write(yes):
            session.gym.ledger.regrade()
            say("Written to the log. To take it back: drill undo")
    raise SystemExit(0 if found.proved else 1)
