"""What a judge leaves for the next one: the byte code of its tests, rewritten, and the examples of their properties.

Both follow from the text of the tests and from the versions at work, which makes the key; where it differs, or a byte
of the file, there is nothing. Loading hypothesis and drawing take half of a first verdict, and both are saved.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import marshal
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from types import CodeType

import msgspec

CODE, EXAMPLES = "code", "examples"
"""Endings of files: the tests as they stand; the tests without hypothesis, and what it has drawn for each property."""
SHELF = "suites"
MOST_BYTES = 4 * 2**20
HERE = Path(__file__).resolve().parent
DECIDING = ("rewriting.py", "suite.py", "watcher.py", "prepared.py", "jailed/wire.py")
DIGEST = hashlib.sha256().digest_size


class Examples(msgspec.Struct, frozen=True):
    """`kept`: by the id of a test, each example packed for the wire."""

    code: bytes
    kept: dict[str, list[bytes]]


class Shelf:
    """`folder`: where the judge may read and its supervisor writes, by `name`; None: nothing is left or found."""

    def __init__(self, folder: str | None, slug: str, suite: str, site: Iterable[str] = ()) -> None:
        self.folder = folder
        self.stem = f"{slug}-{suite}"
        self.site = site
        self.key = b""

    def name(self, ending: str) -> str:
        return f"{self.stem}.{ending}"

    def unlock(self, path: Path, source: str) -> None:
        """From now on what fits these tests is found."""
        parts = [str(path), source, sys.version, *_versions(self.site)]
        digest = hashlib.sha256("\0".join(parts).encode())
        for name in DECIDING if self.folder else ():
            digest.update((HERE / name).read_bytes())
        self.key = digest.digest()

    def get(self, ending: str) -> bytes | None:
        if self.folder is None:
            return None
        place = Path(self.folder) / self.name(ending)
        try:
            if not place.is_file():  # reading from something else might not end
                return None
            with open(place, "rb") as file:
                data = file.read(DIGEST + MOST_BYTES + 1)
        except OSError:
            return None
        head, body = data[:DIGEST], data[DIGEST:]
        return body if head == self.seal(ending, body) else None

    def seal(self, ending: str, body: bytes) -> bytes:
        return hashlib.sha256(self.key + ending.encode() + b"\0" + body).digest()

    def code(self) -> CodeType | None:
        body = self.get(CODE)
        return marshal.loads(body) if body else None

    def examples(self) -> Examples | None:
        body = self.get(EXAMPLES)
        return msgspec.msgpack.decode(body, type=Examples) if body else None

    def parcel(self, ending: str, body: bytes) -> dict[str, str] | None:
        """The message that asks the supervisor to put it there."""
        if self.folder is None or len(body) > MOST_BYTES:
            return None
        return {"keep": self.name(ending), "data": base64.b64encode(self.seal(ending, body) + body).decode()}


def shelf_in(scratch: Path) -> Path:
    """The folder, made where it can be."""
    folder = scratch / SHELF
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        return folder.resolve()
    except (OSError, RuntimeError):  # links in a circle
        return folder


def put(folder: Path, message: dict[str, str]) -> None:
    """Whole or not at all; without space or rights the next judge does the work again."""
    place = folder / Path(message["keep"]).name
    fresh = place.with_name(f"{place.name}-{os.getpid()}")
    try:
        fresh.write_bytes(base64.b64decode(message["data"]))
        fresh.replace(place)
    except OSError:
        with contextlib.suppress(OSError):  # the folder may be none
            fresh.unlink()


def is_drawn(scratch: Path, slug: str, suite: str = "hidden") -> bool:
    """A guess from outside: the examples are there, though perhaps not for the tests as they are now."""
    return (scratch / SHELF / f"{slug}-{suite}.{EXAMPLES}").exists()


def _versions(site: Iterable[str]) -> list[str]:
    """Of hypothesis, by the name of the folder that describes its installation: importing it takes 80 ms."""
    found: list[str] = []
    for folder in site:
        try:
            found += [name for name in os.listdir(folder) if name.startswith("hypothesis-")]
        except OSError:
            continue
    return sorted(found)
