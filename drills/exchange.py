"""The log to a file and back."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from drills import files
from drills.session import Session
from engine.coach.ledger import Review
from engine.progress import day_of
from engine.progress.backups import make_daily
from engine.progress.exchange import Taken, export, parse
from engine.progress.exchange import take_in as into
from engine.types.errors import WorkspaceError


def exported(session: Session) -> Iterator[bytes]:
    with session.open_log(write=False) as log:
        yield from export(log)


def fsrs(session: Session) -> Iterator[bytes]:
    """The CSV that fsrs-optimizer reads."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(Review.__struct_fields__)
    writer.writerows(map(msgspec.structs.astuple, session.reading.ledger.reviews()))
    yield text.getvalue().encode()


def to_stdout(lines: Iterable[bytes]) -> None:
    for line in lines:
        sys.stdout.write(line.decode())


def to_file(lines: Iterable[bytes], file: Path) -> Path:
    """Whole or not at all. A file of that name is the person's own and stays. Raises DrillError."""
    target = file.expanduser().absolute()
    if target.exists():
        raise WorkspaceError("There is a file of that name.", where=str(target), fix="Choose another name.")
    files.write(target, b"".join(lines))
    return target


def take_in(session: Session, file: Path) -> Taken:
    """Raises DrillError with the log as it was."""
    source = file.expanduser().absolute()
    if not source.is_file():
        raise WorkspaceError(
            "There is no such file.", where=str(source), fix="Make one: drill log export FILE"
        )
    with files.writing(source), open(source, "rb") as lines:
        events = parse(lines, str(source))
    with session.open_log(write=True) as log:
        make_daily(session.places.log, day_of(session.now()))
        return into(log, events)
