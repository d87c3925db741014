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
        self._looked_at: T | None = None

    def put(self, parcel: T) -> None:
        self._new.push(parcel)

    def get(self) -> T:
        self._turn_over()
        return self._turned.pop()

    def peek(self) -> T:
        self._looked_at = self.get()
        self._turned.push(self._looked_at)
        return self._looked_at

    def _turn_over(self) -> None:
        if len(self) == 0:
            raise QueueEmpty("nothing waits")
        if len(self._turned) == 0:
            while len(self._new) > 0:
                self._turned.push(self._new.pop())

    def __len__(self) -> int:
        return len(self._new) + len(self._turned)
