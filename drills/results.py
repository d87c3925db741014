"""What `drill judge` says of many answers: a line of JSON for each, kept as they come, written in the input's order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Annotated, Literal, NamedTuple

import msgspec

from drills.reporting import complete, described, limit_seconds, strict_schema, summary, title
from engine.types import Problem, Verdict
from engine.types.errors import DrillError

UNFINISHED = ".part"
BEGINNING = b'{"schema":'
LONGEST = 16 * 2**20


class Trouble(msgspec.Struct, frozen=True, kw_only=True):
    """Why an answer was not judged."""

    what: str
    where: str
    fix: Annotated[str, described("what to do about it; may be empty")]


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """One answer of many. Every key is always there."""

    schema: Annotated[Literal[1], described("raised when a key goes or changes its meaning")] = 1
    number: Annotated[int, described("of the answer in the input, from 1")]
    source: Annotated[str, described("its file or folder; of JSON Lines the file and the line")]
    id: Annotated[str | int | None, described("that of the input's line, given back")] = None
    problem: Annotated[str, described("the slug; empty where nothing says which problem is meant")] = ""
    dialect: Annotated[str, described("of an answer in SQL; empty for all others")] = ""
    answer_hash: Annotated[str, described("SHA-256 of the answer's text; of a project: over all files")] = ""
    content_hash: Annotated[str, described("of what in the problem decides the verdict")] = ""
    engine: Annotated[str, described("version of drill")] = ""
    error: Annotated[Trouble | None, described("why it was not judged; null where it was")] = None
    title: Annotated[str, described("the verdict in words")] = ""
    summary: Annotated[str, described('such as "3 of 9 tests passed"; empty where nothing was tested')] = ""
    limit_seconds: Annotated[
        float, described("the most CPU time that one test may take; 0 where none ran")
    ] = 0.0
    verdict: Annotated[
        Verdict | None, described("as in submit.schema.json; null where it was not judged")
    ] = None


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """Of a line that was written before: enough to know it again."""

    problem: str
    dialect: str
    answer_hash: str
    content_hash: str
    engine: str
    verdict: Name | None


class Name(msgspec.Struct, frozen=True):
    name: str


class Position(msgspec.Struct, frozen=True):
    number: int
    source: str
    id: str | int | None


class Place(NamedTuple):
    """Of a line in a file."""

    path: Path
    offset: int
    length: int


class Kept(NamedTuple):
    """A line of an earlier run that holds still."""

    place: Place
    verdict: str


Key = tuple[str, ...]


def key_of(line: Head | Judged) -> Key:
    """Two answers with the same key have the same verdict."""
    return (line.problem, line.dialect, line.answer_hash, line.content_hash, line.engine)


def judged(line: Judged, problem: Problem, verdict: Verdict) -> Judged:
    return msgspec.structs.replace(
        line,
        title=title(verdict),
        summary=summary(problem, verdict, ran=False),
        limit_seconds=limit_seconds(verdict),
        verdict=verdict,
    )


def troubled(line: Judged, error: DrillError) -> Judged:
    trouble = Trouble(what=error.what, where=error.where or line.source, fix=error.fix)
    return msgspec.structs.replace(line, error=trouble)


def as_line(line: Judged) -> bytes:
    return msgspec.json.encode(complete(line)) + b"\n"


class Journal:
    """Lines in the order in which they came, each on its way to the disk before the next; one process writes it.

    Raises BlockingIOError where another does.
    """

    def __init__(self, path: Path) -> None:
        import fcntl

        self.path = path
        self.file: IO[bytes] = open(path, "a+b")  # noqa: SIM115
        fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self.end = self.file.seek(0, os.SEEK_END)
        if self.end and os.pread(self.file.fileno(), 1, self.end - 1) != b"\n":
            self.add(b"\n")  # behind a line that was torn

    def add(self, line: bytes) -> Place:
        self.file.write(line)
        self.file.flush()
        place = Place(self.path, self.end, len(line))
        self.end += len(line)
        return place

    def close(self) -> None:
        self.file.close()


class Reader:
    """Lines by their places. A context manager: the files stay open."""

    def __init__(self) -> None:
        self.open: dict[Path, int] = {}

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        while self.open:
            os.close(self.open.popitem()[1])

    def read(self, place: Place) -> bytes:
        if place.path not in self.open:
            self.open[place.path] = os.open(place.path, os.O_RDONLY)
        return os.pread(self.open[place.path], place.length, place.offset)

    def said(self, place: Place, number: int, source: str, id: str | int | None) -> bytes:
        """What stands there, as it is said of an answer of the input: it may be that of another just like it."""
        text = self.read(place)
        stands = msgspec.json.decode(text, type=Position)
        if stands == Position(number, source, id):
            return text
        found = msgspec.json.decode(text, type=Judged)
        return as_line(msgspec.structs.replace(found, number=number, source=source, id=id))


def is_ours(path: Path) -> bool:
    """Or empty, or not there, or torn in its first line: nothing is lost when it is written."""
    if not path.exists():
        return True
    with open(path, "rb") as file:
        first = file.readline(LONGEST)
    try:
        return not first or msgspec.json.decode(first, type=Head) is not None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return first.startswith(BEGINNING) and not first.endswith(b"\n")


def known(path: Path) -> Iterator[tuple[Key, Kept]]:
    """What stands in an earlier output and is worth keeping. Our own faults are judged again, torn lines too."""
    offset = 0
    if not path.is_file():
        return
    with open(path, "rb") as file:
        for line in file:
            place = Place(path, offset, len(line))
            offset += len(line)
            try:
                head = msgspec.json.decode(line, type=Head)
            except (msgspec.DecodeError, UnicodeDecodeError):
                continue
            if head.verdict is not None and head.verdict.name != "IE" and line.endswith(b"\n"):
                yield key_of(head), Kept(place, head.verdict.name)


def schema_text() -> bytes:
    schema = strict_schema(Judged, "a line of drill judge")
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"
