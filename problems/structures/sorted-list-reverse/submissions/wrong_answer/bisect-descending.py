# drill: structures/sorted-list-reverse
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class SortedList(Generic[T]):
    """Stored as seen from outside and searched with bisect."""

    def __init__(
        self, items: Iterable[T] = (), key: Callable[[T], Any] | None = None, reverse: bool = False
    ) -> None:
        self._key = key
        self._reverse = reverse
        self._items = sorted(items, key=key, reverse=reverse)

    def _key_of(self, item: T) -> Any:
        return item if self._key is None else self._key(item)

    def add(self, item: T) -> None:
        self._items.insert(bisect_right(self._items, self._key_of(item), key=self._key), item)

    def remove(self, item: T) -> None:
        del self._items[self.index(item)]

    def index(self, item: T) -> int:
        key = self._key_of(item)
        start = bisect_left(self._items, key, key=self._key)
        return self._items.index(item, start, bisect_right(self._items, key, key=self._key))

    def __contains__(self, item: T) -> bool:
        try:
            self.index(item)
        except ValueError:
            return False
        else:
            return True

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __reversed__(self) -> Iterator[T]:
        return reversed(self._items)
