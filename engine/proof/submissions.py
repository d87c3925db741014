"""The submissions of a problem folder and the verdicts that each class of them may get."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import msgspec

from engine.types import Answer, Problem, VerdictName
from engine.types.problem import STARTERS, Dialect

AC, WA, TLE, RTE = VerdictName.AC, VerdictName.WA, VerdictName.TLE, VerdictName.RTE

PERMITTED: dict[str, frozenset[VerdictName]] = {
    "accepted": frozenset({AC}),
    "wrong_answer": frozenset({WA}),
    "time_limit_exceeded": frozenset({TLE}),
    "run_time_error": frozenset({RTE}),
}
"""Folder under submissions/ → the only verdicts that its files may get."""

NUMBER = re.compile(r"-\d+$")
DIALECT = re.compile(rf"\.({'|'.join(get_args(Dialect))})\.sql$")
"""`two-ctes.sqlite.sql` is judged as an answer with --dialect sqlite."""


class Submission(msgspec.Struct, frozen=True):
    """One file, or one folder of a project. `trap`: what it falls into, by its name; empty outside wrong_answer/."""

    name: str
    group: str
    path: Path
    answer: Answer

    @property
    def trap(self) -> str:
        stem = self.path.name.partition(".")[0]
        return NUMBER.sub("", stem) if self.group == "wrong_answer" else ""

    @property
    def native(self) -> bool:
        """In the SQL of the task's own engine, as everything is that is no SQL."""
        return DIALECT.search(self.path.name) is None


def read_answer(path: Path) -> Answer:
    if path.is_dir():
        files = {
            file.relative_to(path).as_posix(): file.read_bytes()
            for file in sorted(path.rglob("*"))
            if file.is_file() and "__pycache__" not in file.parts
        }
        return Answer(name=path.name, files=files)
    dialect = DIALECT.search(path.name)
    files = {path.name: path.read_bytes()}
    return Answer(name=path.name, files=files, dialect=dialect[1] if dialect else "duckdb")


def submissions(problem: Problem) -> list[Submission]:
    """In the order of PERMITTED, then by name."""
    found = []
    for group in PERMITTED:
        folder = problem.path / "submissions" / group
        for path in sorted(folder.iterdir()) if folder.is_dir() else []:
            if path.name != "__pycache__":
                found.append(Submission(f"{group}/{path.name}", group, path, read_answer(path)))
    return found


def starter(problem: Problem) -> Answer:
    return read_answer(problem.path / STARTERS[problem.kind])


def empty(problem: Problem) -> Answer:
    """An answer with nothing in it: every file of the starter, emptied."""
    return Answer(
        name="empty", files={name: b"" for name in starter(problem).files if not name.endswith(".toml")}
    )
