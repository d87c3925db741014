"""Whether an answer has been saved, whichever way an editor does it: in place, by renaming, in several steps."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from time import monotonic, sleep

STEP = 0.008
"""Seconds between two looks at a file that is being written."""
PATIENCE = 0.3
"""So long a file may be away or empty in the middle of a save."""
GRAIN = 0.05
"""Two saves within so many seconds can have the same time and size: then its text is compared."""
Stamp = tuple[tuple[str, int, int, int], ...]


class Look:
    """`files`: those to look at, asked for each time; what is not there is left out."""

    def __init__(self, files: Callable[[], Iterable[Path]]) -> None:
        self.files = files
        self.cost = 0.0
        self.seen = self.settled()
        self.note_text()

    @property
    def there(self) -> bool:
        return bool(self.seen)

    def saved(self) -> bool:
        """Since the last time. What is half written now is seen whole at the next look."""
        if self.stamp() == self.seen and not self.differs_after_all():
            return False
        self.seen = self.settled()
        self.note_text()
        return True

    def stamp(self) -> Stamp:
        started = monotonic()
        found = []
        for path in self.files():
            try:
                status = os.stat(path)
            except (OSError, ValueError):
                continue
            found.append((str(path), status.st_mtime_ns, status.st_size, status.st_ino))
        self.cost = monotonic() - started
        return tuple(found)

    def settled(self) -> Stamp:
        """As it is once nobody has written for a moment."""
        until = monotonic() + PATIENCE
        before = self.stamp()
        while monotonic() < until:
            sleep(STEP)
            now = self.stamp()
            if now == before and now and all(size for _, _, size, _ in now):
                break
            before = now
        return before

    def note_text(self) -> None:
        self.text, self.noted = self.digest(), monotonic()

    def differs_after_all(self) -> bool:
        """Asked once for each save, when its time cannot be that of another one any more."""
        if not self.noted or monotonic() - self.noted < GRAIN:
            return False
        self.noted = 0.0
        return self.digest() != self.text

    def digest(self) -> bytes:
        whole = sha256()
        for name, *_ in self.seen:
            try:
                whole.update(Path(name).read_bytes())
            except OSError:
                whole.update(b"\0gone")
        return whole.digest()
