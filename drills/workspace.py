"""The person's folder of answers: `<root>/<track>/<slug>/`. What a person wrote is never overwritten."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from drills import files
from engine.types import Problem
from engine.types.problem import ANSWERS as ANSWERS

SUPPORT = {
    "prompt.md": "prompt.md",
    "tests/test_sample.py": "test_sample.py",
    "tests/probes.py": "probes.py",
    "data/schema.sql": "schema.sql",
    "data/sample.sql": "sample.sql",
    "implementations/sample/wrong.py": "sample/wrong.py",
}
"""Laid beside the answer for the person to read and run: path in the problem's folder -> name in theirs."""
MANIFEST, PROJECT, HISTORY = ".drill.json", "drill.toml", "history"
OURS = {*SUPPORT.values(), MANIFEST, PROJECT, "cases.py", "cases.sql"}
PASSED_OVER = {HISTORY, "__pycache__", "node_modules", "venv", "sample"}


IMPORT = re.compile(r"^(?:import|from)\s+(\w+)", re.MULTILINE)


class Manifest(msgspec.Struct):
    """What we wrote last, as hashes, so that a touched file is told from an untouched one."""

    problem: str = ""
    content_hash: str = ""
    written: dict[str, str] = {}


class Desk(NamedTuple):
    """A problem laid out. `answer` is the file (a project: the folder) to work on, `archived` the old one."""

    folder: Path
    answer: Path
    archived: Path | None = None


class Workspace:
    def __init__(self, root: Path) -> None:
        self.root = root

    def folder(self, problem: Problem) -> Path:
        return self.root / problem.track / problem.slug

    def answer(self, problem: Problem) -> Path:
        return self.folder(problem) / ANSWERS[problem.kind]

    def prepare(self, problem: Problem, *, fresh: bool, now: datetime) -> Desk:
        """Lay it out; with `fresh`, the answer that is there moves to history/. Raises WorkspaceError."""
        folder = self.folder(problem)
        archived = self.archive(problem, now) if fresh else None
        if not self.has_answer(problem):
            for name, data in starter(problem).items():
                if not (folder / name).exists():
                    files.write(folder / name, data)
        self._lay_support(problem, folder)
        return Desk(folder, self.answer(problem), archived)

    def archive(self, problem: Problem, now: datetime) -> Path | None:
        """Move the answer to history/<timestamp>/, unless there is none or it is still the starter."""
        folder = self.folder(problem)
        present = {name: folder / name for name in answer_names(problem, folder)}
        if not present or is_untouched(problem, {name: path.read_bytes() for name, path in present.items()}):
            return None
        target = folder / HISTORY / f"{now:%Y%m%d-%H%M%S}"
        for name, path in present.items():
            files.move(path, target / name)
        if problem.kind == "project":
            files.write(target / PROJECT, project_file(problem))
            (folder / PROJECT).unlink(missing_ok=True)
        return target

    def has_answer(self, problem: Problem) -> bool:
        folder = self.folder(problem)
        if problem.kind == "project":
            return (folder / PROJECT).exists()
        return bool(answer_names(problem, folder))

    def _lay_support(self, problem: Problem, folder: Path) -> None:
        old = read_manifest(folder)
        new = Manifest(f"{problem.track}/{problem.slug}", problem.content_hash, dict(old.written))
        for name, data in support(problem).items():
            path = folder / name
            there = path.read_bytes() if path.is_file() else None
            if there == data and name in old.written and old.content_hash == problem.content_hash:
                continue  # nothing new: without a digest, which takes 3 ms
            digest = _digest(data)
            present = None if there is None else _digest(there)
            if present is None or (present == old.written.get(name) and present != digest):
                files.write(path, data)
                present = digest
            if present == digest:
                new.written[name] = digest
        if new != old:
            files.write(folder / MANIFEST, msgspec.json.format(msgspec.json.encode(new)) + b"\n")


def starter(problem: Problem) -> dict[str, bytes]:
    """The files that a person begins with, each by its name in the workspace, marker included."""
    source = problem.starter
    if problem.kind == "project":
        found = {name: (source / name).read_bytes() for name in walk(source)}
        return {**found, PROJECT: found.get(PROJECT) or project_file(problem)}
    text = source.read_bytes() if source.is_file() else b""
    if problem.marker.encode() not in text.partition(b"\n")[0]:
        text = problem.marker.encode() + b"\n" + text
    return {ANSWERS[problem.kind]: text}


def support(problem: Problem) -> dict[str, bytes]:
    present = ((problem.path / source, name) for source, name in SUPPORT.items())
    found = {name: path.read_bytes() for path, name in present if path.is_file()}
    if b"probes" not in found.get("test_sample.py", b""):
        found.pop("probes.py", None)
    if problem.kind == "tests":
        found |= _module_under_test(problem)
    return found


def _module_under_test(problem: Problem) -> dict[str, bytes]:
    """A right implementation under the name that the tests import, so that plain pytest runs there."""
    right = problem.path / "implementations" / "sample" / "right.py"
    imported = IMPORT.findall(problem.starter.read_text("utf-8"))
    names = [name for name in imported if name not in {*sys.stdlib_module_names, "pytest", "hypothesis"}]
    return {f"{names[0]}.py": right.read_bytes()} if names and right.is_file() else {}


def is_untouched(problem: Problem, answer: dict[str, bytes]) -> bool:
    first = starter(problem)
    first.pop(PROJECT, None)
    return {name: data.split() for name, data in answer.items()} == {
        name: data.split() for name, data in first.items()
    }


def answer_names(problem: Problem, folder: Path) -> list[str]:
    """Files in `folder` that are an answer: of the usual name, or whose first line claims the problem."""
    if problem.kind == "project":
        return [name for name in walk(folder) if name not in OURS]
    usual = ANSWERS[problem.kind]
    suffix = Path(usual).suffix
    try:
        names = sorted(
            name for name in os.listdir(folder) if name.endswith(suffix) and (folder / name).is_file()
        )
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [name for name in names if name == usual or (name not in OURS and claims(folder / name, problem))]


def claims(path: Path, problem: Problem) -> bool:
    try:
        with open(path, "rb") as file:
            return problem.marker.encode() in file.readline(500)
    except OSError:
        return False


def walk(folder: Path) -> Iterator[str]:
    """Names of all files under `folder`, relative, sorted; what is hidden or made by tools is passed over."""
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in PASSED_OVER)
        relative = Path(top).relative_to(folder)
        yield from (
            (relative / name).as_posix()
            for name in sorted(names)
            if not name.startswith(".") and not name.endswith(".pyc")
        )


def project_file(problem: Problem) -> bytes:
    return f'problem = "{problem.track}/{problem.slug}"\n'.encode()


def read_manifest(folder: Path) -> Manifest:
    try:
        return msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError):
        return Manifest()


def _digest(data: bytes) -> str:
    from hashlib import sha256

    return sha256(data).hexdigest()
