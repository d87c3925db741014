# drill: structures/doubly-linked-playlist
from __future__ import annotations

from collections.abc import Iterator


class Entry:
    before: Entry | None
    behind: Entry | None

    def __init__(self, title: str) -> None:
        self.title = title


class Playlist:
    """The ends are fields of the playlist; a set knows which entries are in it."""

    def __init__(self) -> None:
        self._entries: set[Entry] = set()
        self._first: Entry | None = None
        self._last: Entry | None = None

    def add(self, title: str) -> Entry:
        entry = Entry(title)
        self._entries.add(entry)
        self._put(entry, self._last)
        return entry

    def insert_after(self, entry: Entry, title: str) -> Entry:
        self._check(entry)
        new = Entry(title)
        self._entries.add(new)
        self._put(new, entry)
        return new

    def remove(self, entry: Entry) -> None:
        self._check(entry)
        self._take(entry)
        self._entries.remove(entry)

    def move_to_front(self, entry: Entry) -> None:
        self._check(entry)
        self._take(entry)
        self._put(entry, None)

    def move_after(self, entry: Entry, target: Entry) -> None:
        self._check(entry)
        self._check(target)
        if entry is not target:
            self._take(entry)
            self._put(entry, target)

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[str]:
        entry = self._first
        while entry:
            yield entry.title
            entry = entry.behind

    def __reversed__(self) -> Iterator[str]:
        entry = self._last
        while entry:
            yield entry.title
            entry = entry.before

    def _check(self, entry: Entry) -> None:
        if entry not in self._entries:
            raise ValueError("not in this playlist")

    def _put(self, entry: Entry, before: Entry | None) -> None:
        """Between `before` (None: the front) and the one behind it."""
        entry.before = before
        if before:
            entry.behind = before.behind
            before.behind = entry
        else:
            entry.behind = self._first
            self._first = entry
        if entry.behind:
            entry.behind.before = entry
        else:
            self._last = entry

    def _take(self, entry: Entry) -> None:
        if entry.before:
            entry.before.behind = entry.behind
        else:
            self._first = entry.behind
        if entry.behind:
            entry.behind.before = entry.before
        else:
            self._last = entry.before
