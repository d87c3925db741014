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
    """First in, first out; all parcels wait in the two shafts."""

    def __init__(self, one: Shaft[T], other: Shaft[T]) -> None:
        raise NotImplementedError

    def put(self, parcel: T) -> None:
        raise NotImplementedError

    def get(self) -> T:
        """Take the parcel at the front out and return it."""
        raise NotImplementedError

    def peek(self) -> T:
        """Return the parcel at the front and leave it there."""
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError
