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
    """A list that is as long as there are items, the oldest in front."""

    def __init__(self, capacity: int, overwrite: bool = False) -> None:
        if capacity < 1:
            raise ValueError("a buffer needs room for one item")
        self._capacity = capacity
        self._slots: list[Any] = []
        self._overwrite = overwrite

    def push(self, item: T) -> None:
        if len(self) == self._capacity:
            if not self._overwrite:
                raise BufferFull("no room")
            self.pop()
        self._slots[len(self) :] = [item]

    def pop(self) -> T:
        if len(self) == 0:
            raise BufferEmpty("nothing to take")
        item: T = self._slots[0]
        del self._slots[0]
        return item

    def __getitem__(self, index: int) -> T:
        item: T = self._slots[index]
        return item

    def __len__(self) -> int:
        return len(self._slots)

    def __iter__(self) -> Iterator[T]:
        return iter(self._slots)
