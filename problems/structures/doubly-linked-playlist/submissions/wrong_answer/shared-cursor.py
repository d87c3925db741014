# drill: structures/doubly-linked-playlist
from __future__ import annotations

from collections.abc import Iterator


class Entry:
    """A handle on one title; it is in `owner`, if anywhere."""

    __slots__ = ("before", "behind", "owner", "title")

    def __init__(self, title: str, owner: Playlist) -> None:
        self.title = title
        self.owner: Playlist | None = owner
        self.before = self.behind = self


class Playlist:
    """A ring of entries, closed by a nameless one that stands before the first and behind the last."""

    def __init__(self) -> None:
        self._edge = Entry("", self)
        self._size = 0

    def add(self, title: str) -> Entry:
        return self.insert_after(self._edge.before, title)

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
        self._next = self._edge.behind
        return self

    def __next__(self) -> str:
        if self._next is self._edge:
            raise StopIteration
        title = self._next.title
        self._next = self._next.behind
        return title

    def __reversed__(self) -> Iterator[str]:
        entry = self._edge.before
        while entry is not self._edge:
            yield entry.title
            entry = entry.before

    def _check(self, entry: Entry) -> None:
        if entry.owner is not self:
            raise ValueError(f"{entry.title} is not in this playlist")

    def _link(self, entry: Entry, before: Entry) -> None:
        behind = before.behind
        entry.before = before
        entry.behind = behind
        before.behind = entry
        behind.before = entry

    def _unlink(self, entry: Entry) -> None:
        entry.before.behind = entry.behind
        entry.behind.before = entry.before
