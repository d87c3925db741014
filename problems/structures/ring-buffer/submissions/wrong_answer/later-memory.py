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
    """Items are hung on behind; when more than half lie before the oldest, the rest is copied to the front."""

    def __init__(self, capacity: int, overwrite: bool = False) -> None:
        if capacity < 1:
            raise ValueError("a buffer needs room for one item")
        self._capacity = capacity
        self._slots: list[Any] = []
        self._overwrite = overwrite
        self._oldest = 0

    def _place(self, index: int) -> int:
        return self._oldest + index

    def push(self, item: T) -> None:
        if len(self) == self._capacity:
            if not self._overwrite:
                raise BufferFull("no room")
            self.pop()
        self._slots += [item]

    def pop(self) -> T:
        if len(self) == 0:
            raise BufferEmpty("nothing to take")
        item: T = self._slots[self._oldest]
        self._slots[self._oldest] = None
        self._oldest = self._place(1)
        if self._oldest > len(self):
            self._slots, self._oldest = self._slots[self._oldest :], 0
        return item

    def __getitem__(self, index: int) -> T:
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError("no item has this index")
        item: T = self._slots[self._place(index)]
        return item

    def __len__(self) -> int:
        return len(self._slots) - self._oldest

    def __iter__(self) -> Iterator[T]:
        for index in range(len(self)):
            yield self[index]
