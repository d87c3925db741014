"""What follows from a long log, kept in a file beside the index of the bank: a start need not go through all of it.

Only a start that would take long makes one, and it stands for rows that nobody takes back any more: an undo that
reaches behind it, another file, other parameters or other patterns make it void, and all is gone through again. Nothing
rests on it: without it a start takes longer, and `drill log rebuild` holds it against the replay.
"""

from __future__ import annotations

import contextlib
import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

import msgspec

from engine.memory import Card
from engine.progress import Closing, History, Log, OpenAttempt, State
from engine.progress.attempts import Older, Tally
from engine.progress.hunts import Hunt, Hunted
from engine.types.errors import ProgressError

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.coach.view import View

LEAST = 4000
"""Rows; fewer are gone through in 20 ms."""
EVERY = 2000
"""Rows after which it is made anew."""
BEHIND = 100
"""The newest rows are left out: that far back an undo does not reach."""
NEWEST = 600
"""Attempts that are kept at hand; the others are read when something asks for them all."""
OWN = 5
LENGTH = 8
LARGEST = 1 << 32
"""Bytes of a part; more is no length."""
SHAPE = "2"

Mark = tuple[int, int]
T = TypeVar("T")


class Pattern(msgspec.Struct, array_like=True, gc=False, frozen=True):
    """Of all its reviews: what is remembered, the person's own minutes, and whether a light one will do next.

    Its `Aside` is `length` bytes of the last part of the file, from `place` on: few patterns are asked for theirs.
    """

    card: Card
    minutes: float | None
    light: bool
    place: int
    length: int


class Aside(msgspec.Struct, array_like=True, gc=False, frozen=True):
    """Of one pattern: `marks` of the reviews before those at hand, 8 · day + grade each, and `seconds` of work of the
    newest of them, 0 where that does not count."""

    marks: tuple[int, ...]
    seconds: tuple[float, ...]


NOTHING_ASIDE = Aside((), ())


class Kept(msgspec.Struct, array_like=True):
    """`row`: the last one that is in it, with its uuid; `seen`: the last one that there was."""

    shape: str
    device: str
    row: int
    uuid: str
    seen: int
    interview: int | None
    parameters: tuple[float, ...]
    state: State
    patterns: dict[str, Pattern]
    asked: dict[str, list[Closing]]
    """By problem id, all earlier attempts at what a placement asked."""
    mapping: dict[str, str]
    """Problem id to the pattern that it had in the bank."""


STORED = (
    Kept,
    Pattern,
    Aside,
    Card,
    State,
    History,
    Older,
    Tally,
    Closing,
    OpenAttempt,
    Hunt,
    Hunted,
)
SHAPED = f"{SHAPE} {[(kind.__name__, *kind.__annotations__.items()) for kind in STORED]}"


class File:
    """Parts one after the other, each behind its length. What was opened is read, whatever stands there by now."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor = os.open(path, os.O_RDONLY)

    def __del__(self) -> None:
        with contextlib.suppress(AttributeError, OSError):
            os.close(self._descriptor)

    def part(self, number: int, kind: type[T]) -> T:
        """Raises OSError, ValueError, msgspec.MsgspecError."""
        place = self.place(number)
        return self.piece(place + LENGTH, self._length(place), kind)

    def piece(self, place: int, length: int, kind: type[T]) -> T:
        """Raises as `part` does."""
        return msgspec.msgpack.decode(os.pread(self._descriptor, length, place), type=kind)

    def place(self, number: int) -> int:
        place = 0
        for _ in range(number):
            place += LENGTH + self._length(place)
        return place

    def _length(self, place: int) -> int:
        length = int.from_bytes(os.pread(self._descriptor, LENGTH, place), "big")
        if length > LARGEST:
            raise ValueError(length)
        return length


class Source:
    """Behind a state that was read from such a file: what it left aside."""

    def __init__(self, kept: Kept, file: File) -> None:
        self.kept, self._file = kept, file
        self._asides: dict[str, Aside] = {}

    def seconds_of(self, id: str) -> list[float]:
        """Of work, by accepted attempt."""
        found = self._seconds.get(id)
        return msgspec.msgpack.decode(found, type=list[float]) if found else []

    def closings(self) -> list[Closing]:
        known = {closing.attempt: closing for each in self.kept.asked.values() for closing in each}
        found = self._part(2, list[Closing])
        return [known.get(closing.attempt, closing) for closing in found]

    @cached_property
    def _seconds(self) -> dict[str, bytes]:
        """Few are asked for: packed one by one."""
        return self._part(1, dict[str, bytes])

    def _part(self, number: int, kind: type[T]) -> T:
        return self._read(lambda: self._file.part(number, kind))

    def _read(self, how: Callable[[], T]) -> T:
        """Raises ProgressError; the file is made anew then."""
        try:
            return how()
        except (OSError, ValueError) as error:
            with contextlib.suppress(OSError):
                self._file.path.unlink()
            what = "What was kept of the log to start faster is damaged."
            raise ProgressError(
                what, where=str(self._file.path), fix="It is made anew: repeat the command."
            ) from error

    def marks(self, pattern: str) -> list[Mark]:
        """Of what is not at hand."""
        return [divmod(each, 8) for each in self._aside(pattern).marks]

    def seconds(self, pattern: str) -> tuple[float, ...]:
        """Of the newest of what is not at hand."""
        return self._aside(pattern).seconds

    def _aside(self, pattern: str) -> Aside:
        if pattern not in self._asides:
            found = self.kept.patterns.get(pattern)
            self._asides[pattern] = (
                self._read(lambda: self._file.piece(self._beginning + found.place, found.length, Aside))
                if found
                else NOTHING_ASIDE
            )
        return self._asides[pattern]

    @cached_property
    def _beginning(self) -> int:
        """Of the asides in the file."""
        return self._read(lambda: self._file.place(3)) + LENGTH

    def fits(self, view: View) -> bool:
        """What was reckoned would come out the same: parameters, date of the interview, patterns."""
        kept, scheduler = self.kept, view.scheduler
        if (kept.interview, kept.parameters) != (scheduler.interview, scheduler.parameters):
            return False
        now = {problem.id: problem.pattern for problem in view.bank.problems.values()}
        return kept.mapping.items() <= now.items() or all(
            now.get(id, "") == pattern for id, pattern in kept.mapping.items()
        )


class Shelf:
    """`folder` None: nothing is kept."""

    def __init__(self, folder: Path | None, log: Log) -> None:
        self._log = log
        name = f"progress-{crc32(os.fsencode(log.path)):08x}.msgpack"
        self._file = folder / name if folder else None

    def load(self) -> State | None:
        """Up to its row. None where there is none that still holds."""
        if self._file is None:
            return None
        try:
            file = File(self._file)
            kept = file.part(0, Kept)
        except (OSError, ValueError):
            return None
        if kept.shape != SHAPED or not self._log.continues(kept.row, kept.uuid, kept.seen, kept.device):
            return None
        return _thawing(kept, Source(kept, file))

    def put(self, view: View, seen: int) -> None:
        """Whole or not at all; what cannot be written costs time and nothing else. The state must not be frozen."""
        if self._file is None:
            return
        from engine.coach.freezing import frozen

        half = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            uuid = self._log.uuid_of(view.state.row)
            parts = frozen(view, self._log.device, uuid, seen)
            self._file.parent.mkdir(parents=True, exist_ok=True)
            half.write_bytes(b"".join(len(part).to_bytes(LENGTH, "big") + part for part in parts))
            half.replace(self._file)
        except OSError:
            with contextlib.suppress(OSError):
                half.unlink(missing_ok=True)


def _thawing(kept: Kept, source: Source) -> State:
    state = kept.state
    state.source = source
    histories = state.histories
    for history in histories.values():
        if history.older:
            history.older.state = state
    for id, closings in kept.asked.items():
        histories[id].newest.extend(closings)
    for closing in state.newest:
        histories[closing.problem_id].newest.append(closing)
    return state


def seconds_of(closing: Closing) -> float:
    """Of work, where they say how long the pattern takes; else 0."""
    return closing.work_seconds or 0.0 if closing.accepted else 0.0
