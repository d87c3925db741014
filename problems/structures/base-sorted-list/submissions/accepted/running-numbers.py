# drill: structures/base-sorted-list
from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class BaseSortedList(Generic[T]):
    """Entries (key, running number, item): the number decides among equal keys, so items never meet."""

    def __init__(self, items: Iterable[T] = (), key: Callable[[T], Any] | None = None) -> None:
        self._key = key
        self._numbers = count()
        self._entries = sorted(self._entry(item) for item in items)

    def _entry(self, item: T) -> tuple[Any, int, T]:
        return (self._key(item) if self._key else item, next(self._numbers), item)

    def add(self, item: T) -> None:
        insort(self._entries, self._entry(item))

    def remove(self, item: T) -> None:
        del self._entries[self.index(item)]

    def index(self, item: T) -> int:
        key = self._key(item) if self._key else item
        place = bisect_left(self._entries, (key,))
        while place < len(self._entries) and self._entries[place][0] == key:
            if self._entries[place][2] == item:
                return place
            place += 1
        raise ValueError("no such item")

    def __contains__(self, item: T) -> bool:
        try:
            return self.index(item) >= 0
        except ValueError:
            return False

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[T]:
        return (item for _, _, item in self._entries)
