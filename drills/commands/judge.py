from __future__ import annotations

import os
from pathlib import Path

import click

from drills.options import DIALECT_HELP, DIALECTS, complete_slug, json_option, pass_session
from drills.session import Session


@click.command("judge")
@click.argument("answers", nargs=-1, required=True, type=click.Path(), metavar="ANSWERS...")
@click.option(
    "--jobs", type=click.IntRange(1, 1024), help="Answers at a time; as many as processors unless given."
)
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write there, and go on where it ended."
)
@click.option("--executor", default="", metavar="DASK", help="A Dask cluster instead: dask://host:port.")
@click.option("--problem", "slug", shell_complete=complete_slug, help="The problem of all of them.")
@click.option("--dialect", type=click.Choice(DIALECTS), metavar="NAME", help=DIALECT_HELP)
@click.option("--jail", default="auto", hidden=True)
@json_option
@pass_session
@click.pass_context
def command(
    ctx: click.Context,
    session: Session,
    answers: tuple[str, ...],
    jobs: int | None,
    output: Path | None,
    executor: str,
    slug: str | None,
    dialect: str | None,
    jail: str,
    as_json: bool,
) -> None:
    """Judge many answers at once, a line of JSON for each. None of it counts for you.

    ANSWERS are files SLUG.py and SLUG.sql, folders of them, folders named SLUG with answers in them, and JSON Lines
    of {"problem": "slug", "answer": "text"}; - stands for stdin. Lines come in the order of the answers.
    Exit status: 0 all judged, 1 some were no answers to be judged, 2 wrong use, 3 our fault.

    \b
    Example:
      drill judge course/ --output verdicts.jsonl
      drill judge answers.jsonl --jobs 8 > verdicts.jsonl
    """
    from drills.gathering import Asked
    from drills.judging import Wanted, judge, status
    from drills.screens import judging as screen
    from drills.signals import interrupted_by_signals

    asked = Asked(session.bank, session.bank.find(slug) if slug else None, dialect or "")
    try:
        with interrupted_by_signals(), screen.progress(output, as_json) as (watcher, write):
            wanted = Wanted(answers, asked, output, write, jobs, os.cpu_count() or 1, executor, jail)
            course = judge(session, wanted, watcher)
    except KeyboardInterrupt:
        screen.show_stopped(output)
        raise
    screen.show_summary(course.counted, course.kept, output)
    ctx.exit(status(course.counted))
