from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drills.options import KINDS, complete_slug, json_option, pass_session, say
from drills.session import Session

if TYPE_CHECKING:
    from engine.bank import Bank
    from engine.types.problem import Kind


@click.group("author")
def command() -> None:
    """Write problems and prove them.

    \b
    Example:
      drill author verify merge-appointments
    """


@command.command("verify")
@click.argument("slugs", nargs=-1, metavar="[SLUG|FOLDER]...", shell_complete=complete_slug)
@click.option("--all", "every", is_flag=True, help="Every problem of the bank, broken folders too.")
@click.option("--changed", is_flag=True, help="Those whose verify.lock is missing or stale.")
@click.option(
    "--locks", is_flag=True, help="Only look whether every lock fits its folder; nothing is judged."
)
@click.option(
    "--quick", is_flag=True, help="A first look: one seed, no mutants, slow answers once; writes no lock."
)
@click.option(
    "--seed",
    "seeds",
    multiple=True,
    type=int,
    help="Seeds for the accepted answers (1, 2 and 3 unless given).",
)
@click.option("--jail", default="auto", hidden=True)
@click.option("--rules", is_flag=True, help="List the checks with their reasons.")
@json_option
@pass_session
def verify(
    session: Session,
    slugs: tuple[str, ...],
    every: bool,
    changed: bool,
    locks: bool,
    quick: bool,
    seeds: tuple[int, ...],
    jail: str,
    rules: bool,
    as_json: bool,
) -> None:
    """Prove that a problem's tests tell right from wrong. Exit status 1 where one does not.

    A proof that holds is written to verify.lock in the problem's folder.

    \b
    Example:
      drill author verify merge-appointments
      drill author verify --changed
    """
    from drills.console import stdout
    from drills.proving import proofs_shown, prove, stale_locks
    from drills.screens import proof as screen

    if rules:
        screen.show_rules(stdout())
        return
    folders = _folders(session, slugs, every or changed or locks)
    if changed or locks:
        stale = stale_locks(folders)
        if locks:
            screen.show_locks(stdout(), [(folder.name, found) for folder, found in stale], len(folders))
            raise SystemExit(1 if stale else 0)
        folders = [folder for folder, _ in stale]
    proofs = [
        prove(session, folder, seeds=seeds, quick=quick, jail=jail, shown=not as_json) for folder in folders
    ]
    proofs_shown(proofs, as_json)
    if not all(proof.proved for proof in proofs):
        raise SystemExit(1)


@command.command("new")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("slug")
@click.option("--track", required=True, help="The track, such as algorithms or sql.")
@click.option("--into", type=click.Path(path_type=Path), default="problems", help="The bank's folder.")
def new(kind: Kind, slug: str, track: str, into: Path) -> None:
    """Write a new problem folder; every gap in it is marked TODO.

    \b
    Example:
      drill author new sql late-payers --track sql
    """
    from engine.bank.names import as_slug
    from engine.proof.new import new_problem

    folder = new_problem(kind, as_slug(track), as_slug(slug), into)
    click.echo(folder)
    say(f"Fill in what is marked TODO, then: drill author verify {folder}")


@command.command("soak")
@click.argument("slug", metavar="SLUG|FOLDER", shell_complete=complete_slug)
@click.option("--seeds", default=20, show_default=True, type=click.IntRange(1), help="How many seeds.")
@click.option("--jail", default="auto", hidden=True)
@pass_session
def soak(session: Session, slug: str, seeds: int, jail: str) -> None:
    """Judge every submission under many seeds on a busy machine. Exit status 1 where a verdict changes.

    \b
    Example:
      drill author soak merge-appointments
    """
    from drills.console import stdout
    from drills.screens import proof as screen
    from engine.bank import read_problem
    from engine.proof.soak import soak as run

    (folder,) = _folders(session, (slug,), False)
    with screen.progress(folder.name) as tick:
        jobs = os.cpu_count() or 2
        soaked = run(
            read_problem(folder), scratch=session.scratch, seeds=seeds, jobs=jobs, jail=jail, tick=tick
        )
    screen.show_soaked(stdout(), soaked)
    raise SystemExit(1 if soaked.flakes else 0)


@command.command("grow")
@click.argument("slug", metavar="SLUG|FOLDER", shell_complete=complete_slug)
@click.option("--jail", default="auto", hidden=True)
@pass_session
def grow(session: Session, slug: str, jail: str) -> None:
    """Propose tests or data for mutants that survive. Writes nothing.

    \b
    Example:
      drill author grow merge-appointments
    """
    from drills.console import stdout
    from drills.screens import proof as screen
    from engine.bank import read_problem
    from engine.proof.grow import proposals

    (folder,) = _folders(session, (slug,), False)
    with screen.progress(folder.name) as tick:
        found = list(proposals(read_problem(folder), scratch=session.scratch, jail=jail, tick=tick))
    screen.show_proposals(stdout(), found)


@command.command("data")
@click.argument("slug", metavar="SLUG|FOLDER", shell_complete=complete_slug)
@click.option("--jail", default="auto", hidden=True)
@pass_session
def data(session: Session, slug: str, jail: str) -> None:
    """Choose the generated data that decide: few, and deadly to the mutants. Writes data/seeds.toml.

    \b
    Example:
      drill author data running-balance
    """
    from drills.console import stdout
    from drills.screens import proof as screen
    from engine.bank import read_problem
    from engine.proof.choosing import choose, write_choice

    (folder,) = _folders(session, (slug,), False)
    problem = read_problem(folder)
    if not (folder / "data" / "generator.py").is_file():
        raise click.UsageError(f"{problem.slug} has no data/generator.py to choose from.")
    with screen.progress(folder.name) as tick:
        choice = choose(problem, scratch=session.scratch, jail=jail, tick=tick)
    screen.show_choice(stdout(), choice, write_choice(problem, choice))


@command.command("bugs")
@click.argument("slugs", nargs=-1, metavar="[SLUG|FOLDER]...", shell_complete=complete_slug)
@click.option("--all", "every", is_flag=True, help="Every problem whose kind has bug hunts.")
@click.option("--jail", default="auto", hidden=True)
@pass_session
def bugs(session: Session, slugs: tuple[str, ...], every: bool, jail: str) -> None:
    """Choose the bugs for `drill bug`: mutants that the hidden tests notice. Writes bugs.lock.

    Exit status 1 where a problem yields too few.

    \b
    Example:
      drill author bugs merge-appointments
    """
    from drills.proving import find_bugs

    if not find_bugs(session, _folders(session, slugs, every), every=every, jail=jail):
        raise SystemExit(1)


@command.command("schema")
@click.argument(
    "of",
    type=click.Choice(["problem", "submit", "judge"]),
    default="problem",
    metavar="[problem|submit|judge]",
)
def schema(of: str) -> None:
    """Print the JSON Schema of problem.toml, for an editor, or of what submit --json or judge prints.

    \b
    Example:
      drill author schema > problem.schema.json
      drill author schema submit > docs/submit.schema.json
    """
    if of == "submit":
        from drills.reporting import schema_text as text
    elif of == "judge":
        from drills.results import schema_text as text
    else:
        from engine.proof.schema import schema as text
    click.echo(text(), nl=False)


def _folders(session: Session, slugs: tuple[str, ...], every: bool) -> list[Path]:
    """A folder is taken as it is, so that a problem can be proved before it is in any bank."""
    from drills.paths import bank_roots

    if every:
        return sorted(
            file.parent for root in bank_roots(os.environ) for file in Path(root).glob("*/*/problem.toml")
        )
    if not slugs:
        raise click.UsageError("Name a problem or a folder, or say --all.")
    return [
        Path(name).resolve() if (Path(name) / "problem.toml").is_file() else _find(session.bank, name)
        for name in slugs
    ]


def _find(bank: Bank, name: str) -> Path:
    return bank.find(name).path
