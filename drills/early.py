"""The judge's process, started while everything else of a command that will judge is still being imported."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from engine.types.errors import DrillError

if TYPE_CHECKING:
    from engine.judge import Forerunner
    from engine.types import Problem

JUDGING = ("submit", "run", "watch")
PLAIN = ("engine.judge.programs",)
PROGRAMS = (*PLAIN, "hypothesis", "hypothesis.strategies")
QUERIES = ("engine.judge.queries",)
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_started: list[Forerunner] = []


def start(arguments: Sequence[str]) -> None:
    """Does nothing where it cannot: the command itself says what is wrong."""
    if not arguments or arguments[0] not in JUDGING or "--help" in arguments:
        return
    with suppress(OSError, DrillError):
        from drills.paths import bank_roots, find_places
        from engine.judge import Forerunner

        scratch = find_places(os.environ).cache / "scratch"
        roots = bank_roots(os.environ)
        _started.append(Forerunner(roots, scratch=scratch, modules=_modules(arguments, roots, scratch)))


def take(problem: Problem) -> Forerunner | None:
    return _started[0] if _started and _started[0].serves(problem) else None


def close() -> None:
    while _started:
        _started.pop().close()


def _modules(arguments: Sequence[str], roots: Sequence[Path], scratch: Path) -> Sequence[str]:
    """What this judge will need. A guess: a wrong one costs time and nothing else."""
    named = [argument for argument in arguments[1:] if not argument.startswith("-")]
    here = not named and Path("solution.sql").exists()
    if here or any(argument.endswith(".sql") or "/sql/" in argument for argument in named):
        return QUERIES
    from engine.judge import is_drawn

    words = re.split("[/=]", "/".join([*arguments, os.getcwd()]))
    for word in filter(SLUG.fullmatch, words):
        for root in roots:
            for tests in root.glob(f"*/{word}/tests/test_hidden.py"):
                draws = b"hypothesis" in tests.read_bytes() and not is_drawn(scratch, word)
                return PROGRAMS if draws else PLAIN
    return PROGRAMS
