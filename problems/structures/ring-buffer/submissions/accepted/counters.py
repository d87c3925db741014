# drill: structures/ring-buffer
from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class BufferFull(RuntimeError):
    pass


class BufferEmpty(LookupError):
    pass


class RingBuffer:
    """Two counters that only grow: how many items were ever written, how many ever read."""

    def __init__(self, capacity: int, overwrite: bool = False) -> None:
        if capacity <= 0:
            raise ValueError(capacity)
        self._slots: list[Any] = [None for _ in range(capacity)]
        self._overwrite = overwrite
        self._read = self._written = 0

    def push(self, item: Any) -> None:
        if len(self) == len(self._slots):
            if not self._overwrite:
                raise BufferFull
            self._read += 1
        self._slots[self._written % len(self._slots)] = item
        self._written += 1

    def pop(self) -> Any:
        if self._read == self._written:
            raise BufferEmpty
        place = self._read % len(self._slots)
        item, self._slots[place] = self._slots[place], None
        self._read += 1
        return item

    def __getitem__(self, index: int) -> Any:
        number = range(self._read, self._written)[index]
        return self._slots[number % len(self._slots)]

    def __len__(self) -> int:
        return self._written - self._read

    def __iter__(self) -> Iterator[Any]:
        return (self._slots[number % len(self._slots)] for number in range(self._read, self._written))
