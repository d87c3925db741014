# drill: structures/queue-from-stacks
from __future__ import annotations

from collections import deque
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
    def __init__(self, one: Shaft[T], other: Shaft[T]) -> None:
        self._waiting: deque[T] = deque()

    def put(self, parcel: T) -> None:
        self._waiting.append(parcel)

    def get(self) -> T:
        if not self._waiting:
            raise QueueEmpty("nothing waits")
        return self._waiting.popleft()

    def peek(self) -> T:
        if not self._waiting:
            raise QueueEmpty("nothing waits")
        return self._waiting[0]

    def __len__(self) -> int:
        return len(self._waiting)
