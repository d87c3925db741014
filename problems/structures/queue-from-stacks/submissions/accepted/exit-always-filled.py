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
    """The front parcel is always on top of the exit shaft, which is empty only when nothing waits."""

    def __init__(self, one: Shaft[T], other: Shaft[T]) -> None:
        self._exit = one
        self._rest = other

    def put(self, parcel: T) -> None:
        (self._rest if self._exit else self._exit).push(parcel)

    def get(self) -> T:
        if not self._exit:
            raise QueueEmpty
        parcel = self._exit.pop()
        if not self._exit:
            while self._rest:
                self._exit.push(self._rest.pop())
        return parcel

    def peek(self) -> T:
        if not self._exit:
            raise QueueEmpty
        parcel = self._exit.pop()
        self._exit.push(parcel)
        return parcel

    def __len__(self) -> int:
        return len(self._exit) + len(self._rest)
