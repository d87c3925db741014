"""Which version of a problem decided a verdict."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from engine.types import Problem
from engine.types.errors import BankError
from engine.types.problem import STARTERS

DECIDES = (
    "problem.toml",
    "prompt.md",
    *dict.fromkeys(STARTERS.values()),
    "tests",
    "data",
    "implementations",
    "rubric.toml",
    "deck.toml",
)
"""Files and folders of a problem that decide the verdict; submissions/accepted/reference* as well."""


def current_hash(problem: Problem) -> str:
    """The content hash as the folder stands now; that of a cached Problem may predate an edited test."""
    return hash_of(problem.path)


def hash_of(folder: Path) -> str:
    """SHA-256 of names and bytes of all that decides the verdict. Raises BankError where unreadable."""
    from hashlib import sha256

    digest = sha256()
    for name in sorted(_deciding_files(folder)):
        try:
            data = (folder / name).read_bytes()
        except OSError as error:
            raise BankError(f"It cannot be read: {error.strerror}.", where=str(folder / name)) from None
        digest.update(b"%s\0%d\0" % (os.fsencode(name), len(data)))
        digest.update(data)
    return digest.hexdigest()


def is_clutter(name: str) -> bool:
    """What tools and editors leave behind: no part of a problem."""
    return name.startswith(".") or name.endswith(("~", ".pyc")) or name == "__pycache__"


def _deciding_files(folder: Path) -> Iterator[str]:
    for name in DECIDES:
        yield from _files(folder, name)
    accepted = folder / "submissions" / "accepted"
    for found in accepted.glob("reference*"):
        yield from _files(folder, found.relative_to(folder).as_posix())


def _files(folder: Path, name: str) -> Iterator[str]:
    start = folder / name
    if start.is_file():
        yield name
    for parent, folders, files in os.walk(start):
        folders[:] = [each for each in folders if not is_clutter(each)]
        inside = Path(parent).relative_to(folder)
        named = ((inside / each).as_posix() for each in files if not is_clutter(each))
        yield from (each for each in named if (folder / each).is_file())
