"""Where the answers to `drill judge` lie: files, folders, JSON Lines. Each can be read again when its turn comes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple, Protocol

import msgspec

from drills import answers
from drills.options import DIALECTS
from drills.workspace import ANSWERS, OURS, PASSED_OVER, PROJECT, answer_names, read_manifest, walk
from engine.bank import Bank
from engine.types import Answer, Problem
from engine.types.errors import AnswerError, UnknownProblem

LINES = (".jsonl", ".ndjson")
SUFFIXES = {"python": ".py", "tests": ".py", "sql": ".sql"}
LONGEST = 8 * answers.LIMIT
"""Bytes of a line: an answer of the largest size, every character of it escaped."""
NAME_IT = "Call the file or its folder after the problem, or make its first line `# drill: track/slug`."
AS_LINE = 'Write it as {"problem": "slug", "answer": "text"}.'


class Asked(NamedTuple):
    """What the command line says of all answers; empty: each says it itself."""

    bank: Bank
    problem: Problem | None = None
    dialect: str = ""


class Submitted(NamedTuple):
    """An answer with what it is called: by us, so that its name cannot be seen in its verdict, and by its line."""

    problem: Problem
    answer: Answer
    id: str | int | None = None


class Source(Protocol):
    @property
    def where(self) -> str: ...

    def read(self, asked: Asked) -> Submitted:
        """Raises DrillError where there is no answer to a problem of the bank."""
        ...


# ---------------------------------------------------------------- files and folders


class FileSource(NamedTuple):
    """`root`: the folder that was named on the command line; no name above it says which problem this is."""

    path: Path
    root: Path
    slug: str = ""

    @property
    def where(self) -> str:
        return str(self.path)

    def read(self, asked: Asked) -> Submitted:
        data = answers.read_file(self.path)
        problem = asked.problem or self.problem(asked.bank)
        if problem.kind in SUFFIXES and self.path.suffix != SUFFIXES[problem.kind]:
            what = f"{problem.slug} is answered in a file that ends in {SUFFIXES[problem.kind]}."
            raise AnswerError(what, where=self.where, fix="Name it so, or leave it out.")
        *_, dialect = self.path.name.removesuffix(".sql").rpartition(".")
        named = dialect if problem.sql and dialect in problem.sql.dialects else ""
        return submitted(problem, {ANSWERS[problem.kind]: data}, asked.dialect or named, self.where)

    def problem(self, bank: Bank) -> Problem:
        if self.slug:
            return bank.find(self.slug)
        if marked := answers.claimed(self.path, bank):
            return marked
        names = [self.path.name.partition(".")[0]]
        for folder in self.path.absolute().parents:
            if not folder.is_relative_to(self.root):
                break
            names.append(folder.name)
        found = next(filter(None, map(bank.get, names)), None)
        if found is None:
            raise UnknownProblem("Nothing says which problem this answers.", where=self.where, fix=NAME_IT)
        return found


class ProjectSource(NamedTuple):
    path: Path
    slug: str = ""

    @property
    def where(self) -> str:
        return str(self.path)

    def read(self, asked: Asked) -> Submitted:
        problem = asked.problem or (
            asked.bank.find(self.slug) if self.slug else answers.claimed(self.path, asked.bank)
        )
        if problem is None:
            raise UnknownProblem("Nothing says which problem this answers.", where=self.where, fix=NAME_IT)
        names = [name for name in walk(self.path) if name not in OURS]
        check_count(len(names), self.where)
        files: dict[str, bytes] = {}
        for name in names:
            left = answers.LIMIT - sum(map(len, files.values()))
            files[name] = answers.read_file(self.path / name, left)
        return submitted(problem, files, "", self.where)


def from_path(path: Path, bank: Bank) -> Iterator[Source]:
    """Every answer in it, by name. Raises AnswerError where there is no such file."""
    if path.is_dir():
        yield from _in_folder(path, path.absolute(), bank)
    elif path.suffix in LINES:
        yield from from_lines(path, str(path))
    elif path.exists():
        yield FileSource(path, path.absolute().parent)
    else:
        raise AnswerError(
            "There is no such file or folder.", where=str(path), fix="Check the name; - stands for stdin."
        )


def _in_folder(folder: Path, root: Path, bank: Bank) -> Iterator[Source]:
    if (folder / PROJECT).is_file():
        yield ProjectSource(folder)
        return
    laid_out = bank.get(read_manifest(folder).problem.rpartition("/")[2])
    if laid_out:
        yield from (FileSource(folder / name, root, laid_out.slug) for name in answer_names(laid_out, folder))
        return
    named = bank.get(folder.name)
    if named and named.kind == "project":
        yield from _projects(folder, named.slug)
        return
    for name in sorted(os.listdir(folder)):
        if name.startswith(".") or name in PASSED_OVER or name in OURS:
            continue
        path = folder / name
        if path.is_dir():
            yield from _in_folder(path, root, bank)
        elif path.suffix in LINES:
            yield from from_lines(path, str(path))
        elif path.suffix in SUFFIXES.values():
            yield FileSource(path, root)


def _projects(folder: Path, slug: str) -> Iterator[Source]:
    """The folder itself, or each folder in it."""
    inside = sorted(name for name in os.listdir(folder) if name[0] != "." and (folder / name).is_dir())
    if any(path.is_file() for path in folder.glob("*.py")) or not inside:
        yield ProjectSource(folder, slug)
        return
    yield from (ProjectSource(folder / name, slug) for name in inside)


# ---------------------------------------------------------------- JSON Lines


class Line(msgspec.Struct, frozen=True):
    """One answer: its text, or for a project its files. `id` comes back as it is."""

    problem: str
    answer: str | dict[str, str]
    dialect: str = ""
    id: str | int | None = None


class LineSource(NamedTuple):
    file: str
    name: str
    number: int
    offset: int

    @property
    def where(self) -> str:
        return f"{self.name}:{self.number}"

    def read(self, asked: Asked) -> Submitted:
        with open(self.file, "rb") as file:
            file.seek(self.offset)
            line = self.decoded(file.readline(LONGEST + 1))
        problem = asked.problem or self.found(asked.bank, line.problem)
        if (problem.kind == "project") != isinstance(line.answer, dict):
            shape = 'an object, {"name.py": "text"}' if problem.kind == "project" else "a text"
            raise AnswerError(f"The answer to {problem.slug} must be {shape}.", where=self.where, fix=AS_LINE)
        texts = line.answer if isinstance(line.answer, dict) else {ANSWERS[problem.kind]: line.answer}
        check_count(len(texts), self.where)
        for name in texts:
            if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts or not name:
                raise AnswerError(
                    f"The answer holds a file outside its folder: {name!r}.", where=self.where, fix=AS_LINE
                )
        files = {name: text.encode("utf-8", "surrogatepass") for name, text in texts.items()}
        return submitted(problem, files, asked.dialect or line.dialect, self.where)._replace(id=line.id)

    def decoded(self, data: bytes) -> Line:
        if len(data) > LONGEST:
            raise AnswerError("This line is longer than 8 MB.", where=self.where, fix=AS_LINE)
        try:
            return msgspec.json.decode(data, type=Line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            what = f"This line is no answer: {' '.join(str(error).split())}."
            raise AnswerError(what, where=self.where, fix=AS_LINE) from error

    def found(self, bank: Bank, name: str) -> Problem:
        try:
            return bank.find(name)
        except UnknownProblem as error:
            raise UnknownProblem(error.what, where=self.where, fix=error.fix) from error


def from_lines(path: Path, name: str) -> Iterator[Source]:
    offset = 0
    with open(path, "rb") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield LineSource(str(path), name, number, offset)
            offset += len(line)


# ---------------------------------------------------------------- all alike


def submitted(problem: Problem, files: dict[str, bytes], dialect: str, where: str) -> Submitted:
    if problem.kind == "card":
        raise AnswerError(
            f"{problem.slug} is a card: no machine judges it.", where=where, fix="Leave it out."
        )
    for data in files.values():
        answers.check_text(data, where, size=len(data))
    if sum(map(len, files.values())) > answers.LIMIT:
        raise AnswerError("This answer has more than 1 MB.", where=where, fix="Is it the right one?")
    usual = problem.sql.dialects[0] if problem.sql else "duckdb"
    if dialect and problem.sql and dialect not in DIALECTS:
        raise AnswerError(f"There is no dialect {dialect!r}.", where=where, fix="Leave it out.")
    name = ANSWERS[problem.kind] or problem.slug
    return Submitted(problem, Answer(name=name, files=files, dialect=dialect or usual))


def check_count(files: int, where: str) -> None:
    if files > answers.MOST_FILES:
        raise AnswerError(
            f"This project has {files} files; an answer may have {answers.MOST_FILES}.",
            where=where,
            fix="Take out what does not belong to the answer.",
        )
