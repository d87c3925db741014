"""Finding the answer that a person means, and the problem that it answers."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from drills.workspace import ANSWERS, PROJECT, Workspace, answer_names, is_untouched, read_manifest
from engine.types import Answer, Problem
from engine.types.errors import AnswerError

if TYPE_CHECKING:
    from engine.bank import Bank
    from engine.types import Verdict

LIMIT = 1 << 20
"""Bytes of an answer, all its files together."""
MOST_FILES = 300
UNWRITTEN = "nothing to judge yet"
"""Stands for a title and a test's name in the verdict on an answer that nobody has written yet."""
UNSCORED = "waiting for your score"
"""As above, for an answer to a card of a deck whose facts were not ticked yet."""
MARKER = re.compile(r"drill:\s*([\w.-]+/[\w.-]+)")
PROJECT_KEY = re.compile(r"""^\s*problem\s*=\s*["']([\w.-]+/[\w.-]+)["']""", re.MULTILINE)
MARK_IT = "Make its first line name the problem, `# drill: track/slug`, or add: --problem SLUG"


class Found(NamedTuple):
    problem: Problem
    path: Path


def of_problem(workspace: Workspace, problem: Problem) -> Found:
    """The answer in the workspace. Raises AnswerError where there is none, or more than one."""
    return Found(problem, _only_answer(problem, workspace.folder(problem)))


def at(path: Path, bank: Bank, workspace: Workspace, problem: Problem | None = None) -> Found:
    """The answer that a file or folder is; `problem`, where given, wins over what the file says."""
    _must_exist(path)
    folder = path if path.is_dir() else path.parent
    if problem is None:
        problem = claimed(path, bank) or _by_place(folder, bank, workspace)
    if problem is None:
        raise AnswerError(
            NOT_A_FILE if path.is_dir() else "This file does not say which problem it answers.",
            where=str(path),
            fix=MARK_IT,
        )
    if problem.kind == "project":
        return Found(problem, _project_root(folder) or folder)
    return Found(problem, _only_answer(problem, path) if path.is_dir() else path)


def read(found: Found, *, dialect: str) -> Answer:
    """Raises AnswerError for what cannot be an answer at all: unreadable, binary, larger than LIMIT."""
    problem, path = found
    name = _short(path)
    if problem.kind != "project":
        return Answer(name=name, files={ANSWERS[problem.kind]: read_file(path, LIMIT)}, dialect=dialect)
    names = answer_names(problem, path)
    if len(names) > MOST_FILES:
        raise AnswerError(
            f"This project has {len(names)} files; an answer may have {MOST_FILES}.",
            where=name,
            fix="Move what does not belong to the answer out of the folder.",
        )
    contents: dict[str, bytes] = {}
    for file in names:
        contents[file] = read_file(path / file, LIMIT - sum(map(len, contents.values())))
    return Answer(name=name, files=contents, dialect=dialect)


def unwritten(problem: Problem, answer: Answer) -> Verdict | None:
    """CE without asking the judge, for an empty answer or an untouched starter: nothing is charged."""
    if not answer.files or not any(data.strip() for data in answer.files.values()):
        what = "is empty"
    elif is_untouched(problem, answer.files):
        what = "is still as it was laid out"
    else:
        return None
    from engine.types import Failure, Verdict, VerdictName

    name = PurePath(answer.name).name
    return Verdict(name=VerdictName.CE, failure=Failure(test=UNWRITTEN, message=f"{name} {what}."))


def here(bank: Bank, workspace: Workspace, folder: Path) -> Problem | None:
    """The problem in whose folder the person stands."""
    return _by_place(folder, bank, workspace)


def _only_answer(problem: Problem, folder: Path) -> Path:
    if problem.kind == "project":
        if (folder / PROJECT).is_file():
            return folder
        names: list[str] = []
    else:
        names = answer_names(problem, folder)
    if len(names) > 1:
        raise AnswerError(
            f"Two files answer {problem.slug}: {names[0]} and {names[1]}.",
            where=str(folder),
            fix=f"Say which one: drill submit {_short(folder / names[0])}",
        )
    usual = folder / ANSWERS[problem.kind]
    if not names and usual != folder and usual.is_dir():
        raise AnswerError(
            NOT_A_FILE,
            where=str(usual),
            fix=f"Move it away, then lay the file out: drill next {problem.slug}",
        )
    if not names:
        raise AnswerError(
            f"There is no answer for {problem.slug} yet.",
            where=str(folder),
            fix=f"Lay it out: drill next {problem.slug}",
        )
    return folder / names[0]


def claimed(path: Path, bank: Bank) -> Problem | None:
    if path.is_dir():
        root = _project_root(path)
        found = (
            PROJECT_KEY.search(text := _head(root / PROJECT, 4000)) or MARKER.search(text) if root else None
        )
    else:
        found = MARKER.search("\n".join(_head(path, 1000).splitlines()[:3]))
    return bank.find(found[1]) if found else None


def _by_place(folder: Path, bank: Bank, workspace: Workspace) -> Problem | None:
    folder = folder.resolve()
    root = _project_root(folder)
    if root and (problem := claimed(root, bank)):
        return problem
    for place in (folder, *folder.parents):
        if (named := read_manifest(place).problem) and place != workspace.root:
            return bank.find(named)
    return None


def _project_root(folder: Path) -> Path | None:
    folder = folder.absolute()
    return next((place for place in (folder, *folder.parents) if (place / PROJECT).is_file()), None)


def _must_exist(path: Path) -> None:
    try:
        os.stat(path)
    except FileNotFoundError:
        raise AnswerError(
            "There is no such file.",
            where=str(path),
            fix="Check the name; without a file, the current problem is taken: drill submit",
        ) from None
    except (OSError, ValueError) as error:
        raise AnswerError(f"This answer cannot be read: {_reason(error)}.", where=str(path)) from error


def read_file(path: Path, limit: int = LIMIT) -> bytes:
    """Raises AnswerError for what is not a text file of at most `limit` bytes."""
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            raise AnswerError(
                NOT_A_FILE, where=str(path), fix=f"Name the file: drill submit {_short(path)}/solution.py"
            )
        if not stat.S_ISREG(status.st_mode):
            raise AnswerError(
                "This is a device or a pipe, not a file.", where=str(path), fix="Save it as a file first."
            )
        with open(path, "rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise AnswerError(
            f"This answer cannot be read: {_reason(error)}.",
            where=str(path),
            fix="See to its rights, then submit again.",
        ) from error
    check_text(data, str(path), size=status.st_size, limit=limit)
    return data


def check_text(data: bytes, where: str, *, size: int, limit: int = LIMIT) -> None:
    """Raises AnswerError for what cannot be an answer at all: binary, or more than `limit` bytes."""
    if len(data) > limit:
        raise AnswerError(
            f"This answer has {size / LIMIT:.1f} MB; an answer may have 1 MB in all.",
            where=where,
            fix="Is it the right file? Without a file, the current problem is taken: drill submit",
        )
    if b"\0" in data:
        raise AnswerError(
            "This is a binary file, not an answer in text.",
            where=where,
            fix="Is it the right file? Save it as UTF-8 text.",
        )


def _head(path: Path, size: int) -> str:
    try:
        if not path.is_file():
            return ""
        with open(path, "rb") as file:
            return file.read(size).decode("utf-8-sig", "replace")
    except OSError:
        return ""


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _short(path: Path) -> str:
    """The path as a person would type it from here."""
    try:
        relative = os.path.relpath(path)
    except (OSError, ValueError):
        return str(path)
    return relative if not relative.startswith("..") else _tilde(path)


def _tilde(path: Path) -> str:
    home, text = os.path.expanduser("~"), str(path)
    return "~" + text[len(home) :] if home != "/" and text.startswith(home + os.sep) else text


NOT_A_FILE = "This is a folder; the answer is a file."
