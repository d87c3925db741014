"""Rule 15: bugs.lock names bugs of the solutions as they are, enough of them, and the hidden tests notice each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from engine.mutants.bugs import EXEMPT, FILE, LEAST, read_bugs, stale
from engine.proof.evidence import Evidence
from engine.proof.finding import Finding


def bugs(evidence: Evidence) -> Iterator[Finding]:
    problem = evidence.problem
    found = list(stands(problem.path, problem.kind))
    yield from found or _noticed(evidence)


def stands(folder: Path, kind: str) -> Iterator[Finding]:
    """What the folder alone shows; nothing is judged."""
    if kind in EXEMPT:
        return
    mend = f"choose them: drill author bugs {folder.name}"
    found = read_bugs(folder)
    if found is None:
        yield Finding("there are no bugs to hunt, or they cannot be read", FILE, mend)
    elif changed := stale(folder, found):
        yield Finding(f"{changed} has changed since its bugs were proved", FILE, mend)
    elif len({bug.key for bug in found.bugs}) < LEAST:
        yield Finding(f"{len(found.bugs)} bugs are too few: {LEAST} are needed", FILE, mend)


def _noticed(evidence: Evidence) -> Iterator[Finding]:
    """Only where mutants were run."""
    found = read_bugs(evidence.problem.path)
    fates = {
        (Path(mutated.submission).name, fate.mutant.key): fate.killer
        for mutated in evidence.mutated
        for fate in reversed(mutated.fates)
    }
    for bug in found.bugs if found and fates else ():
        if not fates.get((bug.submission, bug.key)):
            yield Finding(
                f"the hidden tests do not notice this bug, or it is no change any more: {bug.what}",
                f"{FILE}: {bug.submission}",
                f"choose them anew: drill author bugs {evidence.problem.slug}",
            )
