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
    """A list of fixed length with the oldest item in front."""

    def __init__(self, capacity: int, overwrite: bool = False) -> None:
        if capacity < 1:
            raise ValueError("a buffer needs room for one item")
        self._slots: list[Any] = [None] * capacity
        self._overwrite = overwrite
        self._size = 0

    def push(self, item: T) -> None:
        if self._size == len(self._slots):
            if not self._overwrite:
                raise BufferFull("no room")
            self.pop()
        self._slots[self._size] = item
        self._size += 1

    def pop(self) -> T:
        if self._size == 0:
            raise BufferEmpty("nothing to take")
        item: T = self._slots[0]
        for place in range(1, self._size):
            self._slots[place - 1] = self._slots[place]
        self._size -= 1
        self._slots[self._size] = None
        return item

    def __getitem__(self, index: int) -> T:
        if index < 0:
            index += self._size
        if not 0 <= index < self._size:
            raise IndexError("no item has this index")
        item: T = self._slots[index]
        return item

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[T]:
        for index in range(self._size):
            yield self[index]
