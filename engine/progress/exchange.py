"""The log as lines of JSON, and back: complete, in order, each event once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import merge

import msgspec

from engine.progress.log import Log
from engine.progress.state import fold
from engine.types import Event
from engine.types.errors import ProgressError, ProgressTooNew

SCHEMA = 1
NEWER = "Nothing was taken in. Upgrade: pip install --upgrade drill-engine"
CUT = "Nothing was taken in. Export it again: drill log export FILE"
LARGEST = 1 << 63


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """The first line. Files may be joined: each brings its own."""

    drill: str
    schema: int
    device: str = ""
    events: int = 0


class Taken(msgspec.Struct, frozen=True):
    """`differing`: of those known, how many say something else; what the log said stays."""

    fresh: int
    known: int
    differing: int


def export(log: Log) -> Iterator[bytes]:
    """A header, then every event, also those taken back and the rows that say so."""
    events = list(log.events(undone=True))
    yield (
        msgspec.json.encode(Header(drill="log", schema=SCHEMA, device=log.device, events=len(events))) + b"\n"
    )
    for event in events:
        yield msgspec.json.encode(event) + b"\n"


def parse(lines: Iterable[bytes], where: str) -> list[Event]:
    """Raises ProgressError that names the line; ProgressTooNew."""
    found: list[Event] = []
    expected: int | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{where}, line {number}"
        if header := _header(line, place):
            expected = (expected or 0) + header.events
        elif expected is None:
            raise ProgressError("This is no export of a log.", where=place, fix=CUT)
        else:
            found.append(_event(line, place))
    if expected is None or len(found) < expected:
        what = f"The file is cut off: it says that it holds {expected or 0} events, there are {len(found)}."
        raise ProgressError(what if found or expected else "The file is empty.", where=where, fix=CUT)
    return found


def take_in(log: Log, events: Iterable[Event]) -> Taken:
    """All of them or none. What is older than the newest in the log is put in its place in time.

    Raises ProgressError.
    """
    with log.writing():
        there = list(log.events(undone=True))
        by_uuid = {event.uuid: event for event in there}
        fresh: dict[str, Event] = {}
        known = differing = 0
        for event in events:
            if (other := by_uuid.get(event.uuid) or fresh.get(event.uuid)) is None:
                fresh[event.uuid] = event
            else:
                known += 1
                differing += other != event
        if there and any(event.at < there[-1].at for event in fresh.values()):
            log.rewrite(merge(there, fresh.values(), key=lambda event: event.at))
        else:
            log.append(*fresh.values())
        _try_out(log)
        return Taken(len(fresh), known, differing)


def _try_out(log: Log) -> None:
    """What cannot be gone through must not stay, or no command would work any more."""
    try:
        fold(log.rows())
    except (msgspec.MsgspecError, LookupError, TypeError, ValueError) as error:
        raise ProgressError(f"The events do not make a log ({error}).", fix=CUT) from error


def _header(line: bytes, place: str) -> Header | None:
    try:
        header = msgspec.json.decode(line, type=Header)
    except msgspec.MsgspecError:
        return None
    if header.drill != "log":
        raise ProgressError("This is no export of a log.", where=place, fix=CUT)
    if header.schema > SCHEMA:
        what = (
            f"The file has schema {header.schema}, this drill knows schema {SCHEMA}: a newer drill wrote it."
        )
        raise ProgressTooNew(what, where=place, fix=NEWER)
    return header


def _event(line: bytes, place: str) -> Event:
    try:
        event = msgspec.json.decode(line, type=Event)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ProgressError(f"This is no event of a log ({error}).", where=place, fix=CUT) from error
    numbers = (
        event.submissions,
        event.hints_nudge,
        event.hints_approach,
        event.tests_passed,
        event.tests_total,
    )
    if (
        event.at.tzinfo is None
        or event.grade not in (None, 1, 2, 3, 4)
        or any(not 0 <= each < LARGEST for each in numbers)
        or not -1440 <= event.utc_offset <= 1440
        or not 0 <= event.rule_version < LARGEST
    ):
        raise ProgressError("An event with impossible numbers.", where=place, fix=CUT)
    return event
