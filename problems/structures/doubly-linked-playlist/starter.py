# drill: structures/doubly-linked-playlist
from __future__ import annotations

from collections.abc import Iterator


class Entry:
    """A handle on one title in a playlist. Add what you need."""

    def __init__(self, title: str) -> None:
        self.title = title


class Playlist:
    """Titles in order; every change is made through the handle of an entry."""

    def __init__(self) -> None:
        raise NotImplementedError

    def add(self, title: str) -> Entry:
        """Put a title at the end."""
        raise NotImplementedError

    def insert_after(self, entry: Entry, title: str) -> Entry:
        """Put a title directly behind `entry`."""
        raise NotImplementedError

    def remove(self, entry: Entry) -> None:
        raise NotImplementedError

    def move_to_front(self, entry: Entry) -> None:
        raise NotImplementedError

    def move_after(self, entry: Entry, target: Entry) -> None:
        """Put `entry` directly behind `target`."""
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __iter__(self) -> Iterator[str]:
        """The titles from the first to the last."""
        raise NotImplementedError

    def __reversed__(self) -> Iterator[str]:
        """The titles from the last to the first."""
        raise NotImplementedError
