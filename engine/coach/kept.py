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

from engine.memory import Card, light_will_do
from engine.progress import Closing, History, Log, OpenAttempt, State
from engine.progress.attempts import Older, Tally
from engine.progress.hunts import Hunt, Hunted
from engine.types.errors import ProgressError

if TYPE_CHECKING:
    from engine.coach.view import View

LEAST = 4000
"""Rows; fewer are gone through in 20 ms."""
EVERY = 2000
"""Rows after which it is made anew."""
BEHIND = 200
"""The newest rows are left out: that far back an undo does not reach."""
NEWEST = 600
"""Attempts that are kept at hand; the others are read when something asks for them all."""
OWN = 5
LENGTH = 8
LARGEST = 1 << 32
"""Bytes of a part; more is no length."""
SHAPE = "1"

Mark = tuple[int, int]
T = TypeVar("T")


class Pattern(msgspec.Struct, array_like=True, gc=False, frozen=True):
    """Of all its reviews: what is remembered, the person's own minutes, and whether a light one will do next."""

    card: Card
    minutes: float | None
    light: bool


class Aside(msgspec.Struct, array_like=True, gc=False, frozen=True):
    """Of one pattern: `marks` of the reviews before those at hand, 8 · day + grade each, and `seconds` of work of the
    newest of them, 0 where that does not count."""

    marks: tuple[int, ...]
    seconds: tuple[float, ...]


NOTHING_ASIDE = Aside((), ())


class Earlier(msgspec.Struct, array_like=True):
    """`asides` by pattern; `seconds`: of work of the accepted attempts by problem id. Few are asked for: packed."""

    asides: dict[str, bytes]
    seconds: dict[str, bytes]


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
    Earlier,
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
        place = 0
        for _ in range(number):
            place += LENGTH + self._length(place)
        data = os.pread(self._descriptor, self._length(place), place + LENGTH)
        return msgspec.msgpack.decode(data, type=kind)

    def _length(self, place: int) -> int:
        length = int.from_bytes(os.pread(self._descriptor, LENGTH, place), "big")
        if length > LARGEST:
            raise ValueError(length)
        return length


class Source:
    """Behind a state that was read from such a file: what it left aside."""

    def __init__(self, kept: Kept, file: File) -> None:
        self.kept, self._file = kept, file

    def seconds_of(self, id: str) -> list[float]:
        """Of work, by accepted attempt."""
        found = self._earlier.seconds.get(id)
        return msgspec.msgpack.decode(found, type=list[float]) if found else []

    def closings(self) -> list[Closing]:
        known = {closing.attempt: closing for each in self.kept.asked.values() for closing in each}
        found = self._part(2, list[Closing])
        return [known.get(closing.attempt, closing) for closing in found]

    @cached_property
    def _earlier(self) -> Earlier:
        return self._part(1, Earlier)

    def _part(self, number: int, kind: type[T]) -> T:
        """Raises ProgressError; the file is made anew then."""
        try:
            return self._file.part(number, kind)
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
        found = self._earlier.asides.get(pattern)
        return msgspec.msgpack.decode(found, type=Aside) if found else NOTHING_ASIDE

    def fits(self, view: View) -> bool:
        """What was reckoned would come out the same: parameters, date of the interview, patterns."""
        kept, scheduler = self.kept, view.scheduler
        return (kept.interview, kept.parameters) == (scheduler.interview, scheduler.parameters) and all(
            _pattern(view, id) == pattern for id, pattern in kept.mapping.items()
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
        half = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            uuid = self._log.uuid_of(view.state.row)
            parts = map(msgspec.msgpack.encode, _frozen(view, self._log.device, uuid, seen))
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


def _frozen(view: View, device: str, uuid: str, seen: int) -> tuple[Kept, Earlier, list[Closing]]:
    state = view.state
    split = max(0, len(state.newest) - NEWEST)
    cold, newest = state.newest[:split], state.newest[split:]
    at_hand: dict[str, int] = {}
    for closing in newest:
        at_hand[closing.problem_id] = at_hand.get(closing.problem_id, 0) + 1
    asked = {each.problem_id for each in state.placement.asked}
    histories = {
        id: msgspec.structs.replace(
            history, newest=[], older=None if id in asked else history.older_than(at_hand.get(id, 0))
        )
        for id, history in state.histories.items()
    }
    kept = Kept(
        SHAPED,
        device,
        state.row,
        uuid,
        seen,
        view.scheduler.interview,
        view.scheduler.parameters,
        msgspec.structs.replace(
            state, histories=histories, newest=newest, older=split, touched=set(), source=None
        ),
        {
            p: Pattern(view.schedule[p], view.own_minutes(p), light_will_do(view.marks(p)).light)
            for p in view.reviews
        },
        {id: [c for c in cold if c.problem_id == id] for id in asked},
        {id: _pattern(view, id) for id in state.histories},
    )
    return kept, _earlier(view, cold), cold


def _earlier(view: View, cold: list[Closing]) -> Earlier:
    encode, attempts = msgspec.msgpack.encode, {closing.attempt for closing in cold}
    asides = {}
    for pattern, closings in view.reviews.items():
        before = [closing for closing in closings if closing.attempt in attempts]
        marks = tuple(8 * closing.day + (closing.counted or 0) for closing in before)
        asides[pattern] = encode(Aside(marks, tuple(map(seconds_of, before[-OWN:]))))
    seconds: dict[str, list[float]] = {}
    for closing in cold:
        if closing.accepted and closing.work_seconds:
            seconds.setdefault(closing.problem_id, []).append(closing.work_seconds)
    return Earlier(asides, {id: encode(each) for id, each in seconds.items()})


def _pattern(view: View, id: str) -> str:
    problem = view.bank.by_id(id)
    return problem.pattern if problem else ""


def seconds_of(closing: Closing) -> float:
    """Of work, where they say how long the pattern takes; else 0."""
    return closing.work_seconds or 0.0 if closing.accepted else 0.0
