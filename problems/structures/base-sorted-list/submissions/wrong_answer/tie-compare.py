# drill: structures/base-sorted-list
from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class BaseSortedList(Generic[T]):
    """Pairs (key, item) in one list."""

    def __init__(self, items: Iterable[T] = (), key: Callable[[T], Any] | None = None) -> None:
        self._key = key or (lambda item: item)
        self._pairs = sorted((self._key(item), item) for item in items)

    def add(self, item: T) -> None:
        insort(self._pairs, (self._key(item), item))

    def remove(self, item: T) -> None:
        del self._pairs[self.index(item)]

    def index(self, item: T) -> int:
        pair = (self._key(item), item)
        place = bisect_left(self._pairs, pair)
        if place < len(self._pairs) and self._pairs[place] == pair:
            return place
        raise ValueError(f"{item!r} is not in the list")

    def __contains__(self, item: T) -> bool:
        try:
            self.index(item)
        except ValueError:
            return False
        return True

    def __len__(self) -> int:
        return len(self._pairs)

    def __iter__(self) -> Iterator[T]:
        return (item for _, item in self._pairs)
