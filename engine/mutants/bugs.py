"""bugs.lock: mutants of a problem's right answers that make a bug hunt, each proved to be noticed by the hidden tests.

It names them; the text is made anew from the answer each time, so it cannot drift from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from os.path import isfile
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from engine.memory.draw import draw
from engine.types import Answer, Problem

if TYPE_CHECKING:
    from engine.mutants.mutant import Mutant

FILE = "bugs.lock"
VERSION = 1
LEAST = 3
"""Bugs that a problem must yield, so that the same one does not come again too soon."""

EXEMPT: dict[str, str] = {
    "project": "an app of several files is not read in three minutes",
    "tests": "the answer is tests; what is wrong there is not found by an input",
    "card": "its answer is prose",
}
"""Kinds of problem without bug hunts, and why."""


class Bug(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`was`, `now` and `scope` find the mutant again. `killer`: a hidden test that notices it.

    `input`: one on which it fails, as a person would name it; empty where only mending will do.
    """

    submission: str
    scope: str
    was: str
    now: str
    what: str
    killer: str
    line: int = 0
    input: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        return self.scope, self.was, self.now

    @property
    def id(self) -> str:
        """By which the log names it."""
        from hashlib import sha256

        return sha256("\0".join((self.submission, *self.key)).encode()).hexdigest()[:12]


class Bugs(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`solutions`: the answers that were changed, and the SHA-256 of their bytes."""

    version: int
    solutions: dict[str, str]
    bugs: tuple[Bug, ...]


def has_bugs(problem: Problem) -> bool:
    """Quick: whether its lock is there, not whether it fits."""
    return problem.kind not in EXEMPT and isfile(f"{problem.folder}/{FILE}")


def read_bugs(folder: Path) -> Bugs | None:
    """None where there are none, or they cannot be read."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=Bugs)
    except (OSError, msgspec.MsgspecError):
        return None


def stale(folder: Path, bugs: Bugs) -> str:
    """The first solution that is not as it was when its bugs were proved; empty where all fit."""
    if bugs.version != VERSION:
        return FILE
    return next((name for name, digest in bugs.solutions.items() if hash_of(folder, name) != digest), "")


def hash_of(folder: Path, submission: str) -> str:
    from hashlib import sha256

    try:
        return sha256(solution(folder, submission).read_bytes()).hexdigest()
    except OSError:
        return ""


def solution(folder: Path, submission: str) -> Path:
    return folder / "submissions" / "accepted" / submission


def fitting(problem: Problem) -> tuple[Bug, ...]:
    """The bugs of solutions that are still as they were."""
    found = read_bugs(problem.path) if has_bugs(problem) else None
    if found is None or found.version != VERSION:
        return ()
    same = {name for name, digest in found.solutions.items() if hash_of(problem.path, name) == digest}
    return tuple(bug for bug in found.bugs if bug.submission in same)


def drawn(bugs: Sequence[Bug], before: Sequence[str], seed: str) -> Bug:
    """One of those that came least often `before` (their ids, oldest first), by lot; never the last one again."""
    often = Counter(before)
    others = [bug for bug in bugs if bug.id not in before[-1:]] or list(bugs)
    fewest = min(often[bug.id] for bug in others)
    fresh = [bug for bug in others if often[bug.id] == fewest]
    return fresh[int(draw(f"{seed}:{len(before)}") * len(fresh))]


def planted(problem: Problem, bug: Bug) -> Mutant | None:
    """The solution with this bug in it; None where this program no longer makes such a change."""
    path = solution(problem.path, bug.submission)
    answer = Answer(name=path.name, files={path.name: path.read_bytes()})
    return first_by_key(mutants(problem, answer)).get(bug.key)


def mutants(problem: Problem, answer: Answer) -> tuple[Mutant, ...]:
    from engine.mutants.mutant import mutants_of

    schema = problem.path / "data" / "schema.sql"
    text = schema.read_text("utf-8") if problem.kind == "sql" else ""
    return mutants_of(answer, schema=text, dialect=problem.sql.engine if problem.sql else "duckdb").mutants


def first_by_key(found: Sequence[Mutant]) -> Mapping[tuple[str, str, str], Mutant]:
    """Of two changes that look alike only the first can be named."""
    by_key: dict[tuple[str, str, str], Mutant] = {}
    for mutant in found:
        by_key.setdefault(mutant.key, mutant)
    return by_key
