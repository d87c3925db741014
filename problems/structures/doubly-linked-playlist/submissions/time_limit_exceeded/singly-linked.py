# drill: structures/doubly-linked-playlist
from __future__ import annotations

from collections.abc import Iterator


class Entry:
    """A handle on one title; it is in `owner`, if anywhere."""

    __slots__ = ("behind", "owner", "title")

    def __init__(self, title: str, owner: Playlist) -> None:
        self.title = title
        self.owner: Playlist | None = owner
        self.behind = self


class Playlist:
    """A ring of entries that know only the one behind them."""

    def __init__(self) -> None:
        self._edge = Entry("", self)
        self._last = self._edge
        self._size = 0

    def add(self, title: str) -> Entry:
        return self.insert_after(self._last, title)

    def insert_after(self, entry: Entry, title: str) -> Entry:
        self._check(entry)
        new = Entry(title, self)
        self._link(new, entry)
        self._size += 1
        return new

    def remove(self, entry: Entry) -> None:
        self._check(entry)
        self._unlink(entry)
        entry.owner = None
        self._size -= 1

    def move_to_front(self, entry: Entry) -> None:
        self.move_after(entry, self._edge)

    def move_after(self, entry: Entry, target: Entry) -> None:
        self._check(entry)
        self._check(target)
        if entry is not target:
            self._unlink(entry)
            self._link(entry, target)

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[str]:
        entry = self._edge.behind
        while entry is not self._edge:
            yield entry.title
            entry = entry.behind

    def __reversed__(self) -> Iterator[str]:
        return reversed(list(self))

    def _check(self, entry: Entry) -> None:
        if entry.owner is not self:
            raise ValueError(f"{entry.title} is not in this playlist")

    def _link(self, entry: Entry, before: Entry) -> None:
        entry.behind = before.behind
        before.behind = entry
        if self._last is before:
            self._last = entry

    def _unlink(self, entry: Entry) -> None:
        before = self._edge
        while before.behind is not entry:
            before = before.behind
        before.behind = entry.behind
        if self._last is entry:
            self._last = before
