"""`drill judge`: many answers, a line of JSON for each; what has been judged already is not judged again."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from drills import files
from drills.__main__ import ACCEPTED, FAULT, NOT_ACCEPTED
from drills.course import ERROR, Course, digest_of
from drills.executors import opened
from drills.gathering import Asked, Source, from_lines, from_path
from drills.results import UNFINISHED, Journal, Judged, Kept, Reader, is_ours, known
from drills.session import Session
from engine.bank import Bank
from engine.judge.lanes import Lanes, Terms
from engine.types.errors import WorkspaceError

STDIN = "-"


class Wanted(NamedTuple):
    """What was asked for. `write` gets the lines where there is no `output`; `cores`: jobs where none are asked for."""

    names: tuple[str, ...]
    asked: Asked
    output: Path | None
    write: Callable[[bytes], object]
    jobs: int | None
    cores: int
    executor: str
    jail: str


class Watcher(NamedTuple):
    """Who is told that it begins, with the number of all answers and of those judged before; and every line."""

    begun: Callable[[int, int], None]
    told: Callable[[Judged], None]


def judge(session: Session, wanted: Wanted, watcher: Watcher) -> Course:
    """Raises WorkspaceError where the output cannot be written, AnswerError where a name leads nowhere."""
    with _journal(session, wanted.output) as journal, Reader() as reader:
        course = Course(wanted.asked, journal, watcher.told)
        with _input(session, wanted) as sources:
            groups = course.plan(sources, _kept(wanted.output))
            watcher.begun(len(course.sources), course.kept)
            writer = Writer(course, reader, None if wanted.output else wanted.write)
            writer.go_on()
            if groups:
                with opened(wanted.executor, wanted.jobs, wanted.cores) as place:
                    scratch = "" if place.travels else str(session.scratch)
                    terms = Terms(scratch=scratch, jail=wanted.jail, travels=place.travels)
                    lanes = Lanes(place.executor, place.lanes, course.answer, terms)
                    for number, result in lanes.judge(groups):
                        course.take(number, result)
                        writer.go_on()
        if wanted.output:
            _finish(course, reader, wanted.output)
    return course


def status(counted: Counter[str]) -> int:
    """Of the command: whatever the verdicts are, it has done its work."""
    return FAULT if counted["IE"] else NOT_ACCEPTED if counted[ERROR] else ACCEPTED


class Writer:
    """Writes each line as soon as it and all before it are there."""

    def __init__(self, course: Course, reader: Reader, write: Callable[[bytes], object] | None) -> None:
        self.course, self.reader, self.write = course, reader, write
        self.next = 0

    def go_on(self) -> None:
        while self.write is not None and self.next in self.course.places:
            self.write(self.course.said(self.reader, self.next))
            self.next += 1


@contextmanager
def _input(session: Session, wanted: Wanted) -> Iterator[Iterator[Source]]:
    """What stdin holds is kept in a file, to be read again."""
    with tempfile.TemporaryDirectory(prefix="answers-", dir=session.scratch) as folder:
        spooled = Path(folder) / "stdin.jsonl"
        if STDIN in wanted.names:
            with open(spooled, "wb") as file:
                shutil.copyfileobj(sys.stdin.buffer, file)
        yield _sources(wanted.names, wanted.asked.bank, spooled)


def _sources(names: tuple[str, ...], bank: Bank, spooled: Path) -> Iterator[Source]:
    for name in names:
        if name == STDIN:
            yield from from_lines(spooled, "stdin")
        else:
            with files.writing(Path(name)):
                yield from from_path(Path(name), bank)


# ---------------------------------------------------------------- the output


def _part(output: Path) -> Path:
    return output.with_name(output.name + UNFINISHED)


def _kept(output: Path | None) -> dict[bytes, Kept]:
    found = (each for path in (output, _part(output)) for each in known(path)) if output else ()
    return {digest_of(key): kept for key, kept in found}


@contextmanager
def _journal(session: Session, output: Path | None) -> Iterator[Journal]:
    """Beside the output, where a later call finds it; a temporary one for stdout."""
    if output is None:
        with tempfile.TemporaryDirectory(prefix="results-", dir=session.scratch) as folder:
            yield Journal(Path(folder) / "results.jsonl")
        return
    with files.writing(output):
        for path in (output, _part(output)):
            if not is_ours(path):
                what = "This file is there and holds something else than results."
                raise WorkspaceError(what, where=str(path), fix="Name another: --output FILE")
    with files.writing(output):
        try:
            journal = Journal(_part(output))
        except BlockingIOError:
            raise WorkspaceError(
                "Another drill judge writes this file.",
                where=str(output),
                fix="Wait for it, or name another.",
            ) from None
    try:
        yield journal
    finally:
        journal.close()


def _finish(course: Course, reader: Reader, output: Path) -> None:
    """All lines in order; the old file is there until the new one is whole."""
    whole = output.with_name(f".{output.name}.tmp")
    with files.writing(output):
        with open(whole, "wb") as file:
            for number in range(len(course.sources)):
                file.write(course.said(reader, number))
        whole.replace(output)
        _part(output).unlink()
