# drill: structures/queue-from-stacks
from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Shaft(Generic[T]):
    """A stack; given, leave it as it is."""

    def __init__(self) -> None:
        self._parcels: list[T] = []

    def push(self, parcel: T) -> None:
        self._parcels.append(parcel)

    def pop(self) -> T:
        return self._parcels.pop()

    def __len__(self) -> int:
        return len(self._parcels)


class QueueEmpty(Exception):
    """Raised by `get` and `peek` when nothing waits."""


class ParcelQueue(Generic[T]):
    """New parcels go into one shaft; only when the other is empty are they turned over into it."""

    def __init__(self, one: Shaft[T], other: Shaft[T]) -> None:
        self._new = one
        self._turned = other
        self._row: list[T] = []

    def put(self, parcel: T) -> None:
        self._new.push(parcel)
        self._row.append(parcel)

    def get(self) -> T:
        self._turn_over()
        del self._row[0]
        return self._turned.pop()

    def peek(self) -> T:
        if len(self) == 0:
            raise QueueEmpty("nothing waits")
        return self._row[0]

    def _turn_over(self) -> None:
        if len(self) == 0:
            raise QueueEmpty("nothing waits")
        if len(self._turned) == 0:
            while len(self._new) > 0:
                self._turned.push(self._new.pop())

    def __len__(self) -> int:
        return len(self._new) + len(self._turned)
