# drill: structures/sorted-list-reverse
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class SortedList(Generic[T]):
    """Stored as seen from outside; the keys are negated for a descending order."""

    def __init__(
        self, items: Iterable[T] = (), key: Callable[[T], Any] | None = None, reverse: bool = False
    ) -> None:
        self._given = key
        self._reverse = reverse
        self._items = sorted(items, key=self._key)
        self._keys = [self._key(item) for item in self._items]

    def _key(self, item: T) -> Any:
        key = item if self._given is None else self._given(item)
        if not self._reverse:
            return key
        return tuple(-ord(letter) for letter in key) if isinstance(key, str) else -key

    def add(self, item: T) -> None:
        key = self._key(item)
        place = bisect_right(self._keys, key)
        self._keys.insert(place, key)
        self._items.insert(place, item)

    def remove(self, item: T) -> None:
        place = self.index(item)
        self._keys.pop(place)
        self._items.pop(place)

    def index(self, item: T) -> int:
        key = self._key(item)
        start = bisect_left(self._keys, key)
        end = bisect_right(self._keys, key, lo=start)
        return self._items.index(item, start, end)

    def __contains__(self, item: T) -> bool:
        key = self._key(item)
        start = bisect_left(self._keys, key)
        return item in self._items[start : bisect_right(self._keys, key, lo=start)]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __reversed__(self) -> Iterator[T]:
        return reversed(self._items)
