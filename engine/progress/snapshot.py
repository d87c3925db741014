"""The committed state of a file in WAL mode, read without touching the disk: for where nothing can be written."""

from __future__ import annotations

import sqlite3
import struct
from array import array
from pathlib import Path

MAGIC = 0x377F0682
"""Of a WAL; one more says that its checksums read words with the highest byte first."""
HEADER, FRAME = struct.Struct(">IIIIIIII"), struct.Struct(">IIIIII")
ROLLBACK_JOURNAL = b"\x01\x01"
WORD = 0xFFFFFFFF


def snapshot(path: Path) -> sqlite3.Connection:
    """In memory. Raises OSError, sqlite3.Error."""
    data, wal = path.read_bytes(), path.with_name(f"{path.name}-wal")
    if wal.exists():
        data = with_wal(data, wal.read_bytes())
    db = sqlite3.connect(":memory:", isolation_level=None)
    try:
        if data:
            # There is no WAL beside a database in memory.
            db.deserialize(data[:18] + ROLLBACK_JOURNAL + data[20:])
        db.execute("SELECT 1 FROM sqlite_master").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def with_wal(data: bytes, wal: bytes) -> bytes:
    """The database's file once all that was committed to its WAL is in it (SQLite's file format, chapter 4)."""
    if len(wal) < HEADER.size:
        return data
    magic, _, size, _, *salt, first, second = HEADER.unpack_from(wal)
    swap = (magic == MAGIC) == (array("I", [1]).tobytes()[0] == 0)
    sums = _sums(wal[:24], (0, 0), swap)
    if magic not in (MAGIC, MAGIC + 1) or sums != (first, second):
        return data
    pages: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    pages_in_all = 0
    for start in range(HEADER.size, len(wal) - FRAME.size - size + 1, FRAME.size + size):
        number, commit, *mark, first, second = FRAME.unpack_from(wal, start)
        page = wal[start + FRAME.size : start + FRAME.size + size]
        sums = _sums(page, _sums(wal[start : start + 8], sums, swap), swap)
        if mark != salt or sums != (first, second):
            break
        waiting[number] = page
        if commit:
            pages.update(waiting)
            waiting, pages_in_all = {}, commit
    return _overlaid(data, pages, size, pages_in_all) if pages else data


def _overlaid(data: bytes, pages: dict[int, bytes], size: int, pages_in_all: int) -> bytes:
    file = bytearray(data[: pages_in_all * size].ljust(pages_in_all * size, b"\0"))
    for number, page in pages.items():
        if number <= pages_in_all:
            file[(number - 1) * size : number * size] = page
    return bytes(file)


def _sums(data: bytes, before: tuple[int, int], swap: bool) -> tuple[int, int]:
    words = array("I", data)
    if swap:
        words.byteswap()
    one, two = before
    for number in range(0, len(words), 2):
        one = (one + words[number] + two) & WORD
        two = (two + words[number + 1] + one) & WORD
    return one, two
