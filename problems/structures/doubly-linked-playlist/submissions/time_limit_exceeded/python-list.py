# drill: structures/doubly-linked-playlist
from __future__ import annotations

from collections.abc import Iterator


class Entry:
    def __init__(self, title: str) -> None:
        self.title = title


class Playlist:
    """A Python list of entries."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def add(self, title: str) -> Entry:
        entry = Entry(title)
        self._entries.append(entry)
        return entry

    def insert_after(self, entry: Entry, title: str) -> Entry:
        new = Entry(title)
        self._entries.insert(self._entries.index(entry) + 1, new)
        return new

    def remove(self, entry: Entry) -> None:
        self._entries.remove(entry)

    def move_to_front(self, entry: Entry) -> None:
        self._entries.remove(entry)
        self._entries.insert(0, entry)

    def move_after(self, entry: Entry, target: Entry) -> None:
        place = self._entries.index(target)
        if self._entries.index(entry) != place:
            self._entries.remove(entry)
            self._entries.insert(self._entries.index(target) + 1, entry)

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[str]:
        return (entry.title for entry in self._entries)

    def __reversed__(self) -> Iterator[str]:
        return (entry.title for entry in reversed(self._entries))
