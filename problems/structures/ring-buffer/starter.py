# drill: structures/ring-buffer
from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class BufferFull(Exception):
    """Raised by `push` when there is no room and nothing may be dropped."""


class BufferEmpty(Exception):
    """Raised by `pop` when there is nothing to take."""


class RingBuffer(Generic[T]):
    """At most `capacity` items, first in, first out."""

    def __init__(self, capacity: int, overwrite: bool = False) -> None:
        raise NotImplementedError

    def push(self, item: T) -> None:
        """Put the item in as the newest."""
        raise NotImplementedError

    def pop(self) -> T:
        """Take the oldest item out and return it."""
        raise NotImplementedError

    def __getitem__(self, index: int) -> T:
        """Item 0 is the oldest, item -1 the newest."""
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __iter__(self) -> Iterator[T]:
        """From the oldest to the newest."""
        raise NotImplementedError
