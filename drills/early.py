"""The judge's process, started while everything else of a command that will judge is still being imported."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from engine.types.errors import DrillError

if TYPE_CHECKING:
    from engine.judge import Forerunner
    from engine.types import Problem

JUDGING = ("submit", "run")
PROGRAMS = ("engine.judge.programs", "hypothesis", "hypothesis.strategies")
QUERIES = ("engine.judge.queries",)
_started: list[Forerunner] = []


def start(arguments: Sequence[str]) -> None:
    """Does nothing where it cannot: the command itself says what is wrong."""
    if not arguments or arguments[0] not in JUDGING or "--help" in arguments:
        return
    with suppress(OSError, DrillError):
        from drills.paths import bank_roots, find_places
        from engine.judge import Forerunner

        scratch = find_places(os.environ).cache / "scratch"
        modules = QUERIES if _is_sql(arguments) else PROGRAMS
        _started.append(Forerunner(bank_roots(os.environ), scratch=scratch, modules=modules))


def take(problem: Problem) -> Forerunner | None:
    return _started[0] if _started and _started[0].serves(problem) else None


def close() -> None:
    while _started:
        _started.pop().close()


def _is_sql(arguments: Sequence[str]) -> bool:
    """A guess: a wrong one costs time and nothing else."""
    named = [argument for argument in arguments[1:] if not argument.startswith("-")]
    here = not named and Path("solution.sql").exists()
    return here or any(argument.endswith(".sql") or "/sql/" in argument for argument in named)
