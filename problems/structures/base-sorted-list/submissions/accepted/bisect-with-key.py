# drill: structures/base-sorted-list
from __future__ import annotations

from bisect import bisect_left, insort_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class BaseSortedList(Generic[T]):
    """One list; bisect asks the key function on its way."""

    def __init__(self, items: Iterable[T] = (), key: Callable[[T], Any] | None = None) -> None:
        self._key = key
        self._items = sorted(items, key=key)

    def _find(self, item: T) -> int | None:
        wanted = item if self._key is None else self._key(item)
        start = bisect_left(self._items, wanted, key=self._key)
        for place in range(start, len(self._items)):
            other = self._items[place]
            if other == item:
                return place
            if wanted < (other if self._key is None else self._key(other)):
                return None
        return None

    def add(self, item: T) -> None:
        insort_right(self._items, item, key=self._key)

    def remove(self, item: T) -> None:
        self._items.pop(self.index(item))

    def index(self, item: T) -> int:
        place = self._find(item)
        if place is None:
            raise ValueError("no such item")
        return place

    def __contains__(self, item: T) -> bool:
        return self._find(item) is not None

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)
