"""Proves folders one after the other and shows each as it is done."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drills.console import SCHEMA, print_json, stdout
from drills.screens import proof as screen

if TYPE_CHECKING:
    from drills.session import Session
    from engine.proof.finding import Finding
    from engine.proof.verify import Proof

SEEDS = (1, 2, 3)


def prove(
    session: Session, folder: Path, *, seeds: Sequence[int], quick: bool, jail: str, shown: bool
) -> Proof:
    """Writes verify.lock where the whole proof holds."""
    from engine.proof.gathering import Ways
    from engine.proof.lock import write_lock
    from engine.proof.verify import verify

    chosen = tuple(seeds) or (SEEDS[:1] if quick else SEEDS)
    ways = Ways(scratch=session.scratch, jail=jail, seeds=chosen, mutants=not quick, slow_again=not quick)
    with screen.progress(folder.name) as tick:
        proof = verify(folder, session.bank, ways, tick=tick)
    is_whole = not quick and set(chosen) >= set(SEEDS)
    if proof.proved and is_whole and os.access(folder, os.W_OK):
        write_lock(proof, folder)
    if shown:
        screen.show(stdout(), proof)
    return proof


def proofs_shown(proofs: Sequence[Proof], as_json: bool) -> None:
    if as_json:
        print_json({"schema": SCHEMA, "proofs": proofs})
    else:
        screen.show_summary(stdout(), proofs)


def find_bugs(session: Session, folders: Sequence[Path], *, every: bool, jail: str) -> bool:
    """Writes bugs.lock where there are enough; whether that was so everywhere. `every`: other kinds are passed over."""
    import click

    from engine.bank import read_problem
    from engine.mutants.bugs import EXEMPT
    from engine.proof.bugs import find_bugs as found_in
    from engine.proof.bugs import write_bugs

    enough = True
    for problem in map(read_problem, folders):
        if reason := EXEMPT.get(problem.kind):
            if not every:
                raise click.UsageError(f"{problem.slug} has no bug hunts: {reason}.")
            continue
        with screen.progress(problem.slug) as tick:
            found = found_in(problem, scratch=session.scratch, jail=jail, tick=tick)
        if found.enough:
            write_bugs(found, problem.path)
        screen.show_bugs(stdout(), problem.slug, found)
        enough = enough and found.enough
    return enough


def stale_locks(folders: Sequence[Path]) -> list[tuple[Path, Finding]]:
    from engine.proof.lock import check_lock

    return [(folder, found) for folder in folders if (found := check_lock(folder)) is not None]
