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
    """A list of fixed length, the place of the oldest item and the place of the next."""

    def __init__(self, capacity: int, overwrite: bool = False) -> None:
        if capacity < 1:
            raise ValueError("a buffer needs room for one item")
        self._slots: list[Any] = [None] * capacity
        self._overwrite = overwrite
        self._oldest = 0
        self._next = 0

    def _place(self, index: int) -> int:
        return (self._oldest + index) % len(self._slots)

    def push(self, item: T) -> None:
        if len(self) == len(self._slots):
            if not self._overwrite:
                raise BufferFull("no room")
            self.pop()
        self._slots[self._next] = item
        self._next = (self._next + 1) % len(self._slots)

    def pop(self) -> T:
        if self._oldest == self._next:
            raise BufferEmpty("nothing to take")
        item: T = self._slots[self._oldest]
        self._slots[self._oldest] = None
        self._oldest = self._place(1)
        return item

    def __getitem__(self, index: int) -> T:
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError("no item has this index")
        item: T = self._slots[self._place(index)]
        return item

    def __len__(self) -> int:
        return (self._next - self._oldest) % len(self._slots)

    def __iter__(self) -> Iterator[T]:
        for index in range(len(self)):
            yield self[index]
