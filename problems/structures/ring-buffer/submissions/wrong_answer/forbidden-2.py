# drill: structures/ring-buffer
from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class BufferFull(Exception):
    """Raised by `push` when there is no room and nothing may be dropped."""


class BufferEmpty(Exception):
    """Raised by `pop` when there is nothing to take."""


class RingBuffer(Generic[T]):
    """A list with the newest item in front."""

    def __init__(self, capacity: int, overwrite: bool = False) -> None:
        if capacity < 1:
            raise ValueError("a buffer needs room for one item")
        self._items: list[Any] = []
        self._capacity = capacity
        self._overwrite = overwrite

    def push(self, item: T) -> None:
        if len(self._items) == self._capacity:
            if not self._overwrite:
                raise BufferFull("no room")
            self.pop()
        self._items.insert(0, item)

    def pop(self) -> T:
        if not self._items:
            raise BufferEmpty("nothing to take")
        item: T = self._items.pop()
        return item

    def __getitem__(self, index: int) -> T:
        item: T = self._items[-1 - index]
        return item

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return reversed(self._items)
