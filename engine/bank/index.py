"""The index of the bank: what was read last time, kept in one file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Generic, TypeVar
from zlib import crc32

import msgspec

from engine.bank.paths import Step, StudyPath
from engine.bank.topics import Family, Topics
from engine.types import Problem, SqlSettings
from engine.types.problem import Complexity, Limits

INDEX_VERSION = 3
"""Raise it when reading becomes stricter: what an index holds is not checked again."""

CLOCK_TICK_NS = 20_000_000
"""A file changed within one tick of the index being written may have changed after it was read."""

T = TypeVar("T")
Stamp = tuple[int, ...]


class Entry(msgspec.Struct, Generic[T], frozen=True, array_like=True, gc=False):
    stamp: Stamp
    value: T


class Index(msgspec.Struct, array_like=True):
    """Entries by absolute path: of problem folders, of topics.toml files, of study paths, of tracks."""

    shape: str
    problems: dict[str, Entry[Problem]] = {}
    topics: dict[str, Entry[Topics]] = {}
    paths: dict[str, Entry[StudyPath]] = {}
    tracks: dict[str, Entry[tuple[str, ...]]] = {}
    """The folders in a track, in order."""
    sound: bool = False
    """Of all problems together nothing was found wrong: slugs, ids, topics. Holds as long as nothing is read anew."""
    before: int = 0
    """Nanoseconds: what changed since may have changed after it was read."""


STORED = (Problem, SqlSettings, Limits, Complexity, Family, Topics, Step, StudyPath)
SHAPE = f"{INDEX_VERSION} {[(kind.__name__, *kind.__struct_fields__) for kind in STORED]}"


def index_file(cache: Path, roots: list[str]) -> Path:
    """One file per set of roots, so that two banks used in turn do not push each other out."""
    return cache / f"bank-{crc32(os.fsencode(os.pathsep.join(roots))):08x}.msgpack"


def read_index(file: Path) -> Index:
    """An empty index where there is none, or one that an other version wrote, or a damaged one."""
    try:
        with file.open("rb") as source:
            written = os.fstat(source.fileno()).st_mtime_ns
            index = msgspec.msgpack.decode(source.read(), type=Index)
    except (OSError, msgspec.MsgspecError):
        return Index(SHAPE)
    if index.shape != SHAPE:
        return Index(SHAPE)
    index.before = written - CLOCK_TICK_NS
    return index


def write_index(file: Path, index: Index) -> None:
    """Whole or not at all. A cache that cannot be written costs time, nothing else."""
    half = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(msgspec.msgpack.encode(index))
        half.replace(file)
    except (OSError, UnicodeEncodeError):
        try:
            half.unlink(missing_ok=True)
        except OSError:
            return


def stamp_of(*stats: os.stat_result) -> Stamp:
    """Changes whenever a file is written, replaced, or its times are set back."""
    return tuple(value for stat in stats for value in (stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size))
