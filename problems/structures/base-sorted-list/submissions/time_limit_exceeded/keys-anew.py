# drill: structures/base-sorted-list
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class BaseSortedList(Generic[T]):
    """Halves a list of keys, but makes that list anew for each search."""

    def __init__(self, items: Iterable[T] = (), key: Callable[[T], Any] | None = None) -> None:
        self._key: Callable[[T], Any] = key if key is not None else lambda item: item
        self._items = sorted(items, key=self._key)

    def _keys(self) -> list[Any]:
        return [self._key(item) for item in self._items]

    def add(self, item: T) -> None:
        self._items.insert(bisect_right(self._keys(), self._key(item)), item)

    def remove(self, item: T) -> None:
        del self._items[self.index(item)]

    def index(self, item: T) -> int:
        key = self._key(item)
        keys = self._keys()
        for place in range(bisect_left(keys, key), bisect_right(keys, key)):
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
