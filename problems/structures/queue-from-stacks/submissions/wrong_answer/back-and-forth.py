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
    """Turned over to take one out, turned back to put the next one in."""

    def __init__(self, one: Shaft[T], other: Shaft[T]) -> None:
        self._new = one
        self._turned = other

    def put(self, parcel: T) -> None:
        self._new.push(parcel)

    def get(self) -> T:
        if len(self) == 0:
            raise QueueEmpty("nothing waits")
        self._move(self._new, self._turned)
        parcel = self._turned.pop()
        self._move(self._turned, self._new)
        return parcel

    def peek(self) -> T:
        if len(self) == 0:
            raise QueueEmpty("nothing waits")
        self._move(self._new, self._turned)
        parcel = self._turned.pop()
        self._turned.push(parcel)
        self._move(self._turned, self._new)
        return parcel

    def _move(self, source: Shaft[T], target: Shaft[T]) -> None:
        while len(source) > 0:
            target.push(source.pop())

    def __len__(self) -> int:
        return len(self._new) + len(self._turned)
