# drill: structures/base-sorted-list
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class BaseSortedList(Generic[T]):
    """Two lists side by side: the keys for searching, the items in the same order."""

    def __init__(self, items: Iterable[T] = (), key: Callable[[T], Any] | None = None) -> None:
        self._key: Callable[[T], Any] = key if key is not None else lambda item: item
        self._items = sorted(items, key=self._key)
        self._keys = [self._key(item) for item in self._items]

    def add(self, item: T) -> None:
        key = self._key(item)
        place = bisect_right(self._keys, key)
        self._keys.insert(place, key)
        self._items.insert(place, item)

    def remove(self, item: T) -> None:
        place = self._items.index(item)
        del self._keys[place]
        del self._items[place]

    def index(self, item: T) -> int:
        key = self._key(item)
        for place in range(bisect_left(self._keys, key), bisect_right(self._keys, key)):
            if self._items[place] == item:
                return place
        raise ValueError(f"{item!r} is not in the list")

    def __contains__(self, item: T) -> bool:
        try:
            self.index(item)
        except ValueError:
            return False
        return True

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)
