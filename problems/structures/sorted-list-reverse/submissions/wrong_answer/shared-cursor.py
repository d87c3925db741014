# drill: structures/sorted-list-reverse
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class SortedList(Generic[T]):
    """Stored ascending; a descending list is stored as its own mirror image, ties included, and walked backwards."""

    def __init__(
        self, items: Iterable[T] = (), key: Callable[[T], Any] | None = None, reverse: bool = False
    ) -> None:
        self._key: Callable[[T], Any] = key if key is not None else lambda item: item
        self._reverse = reverse
        self._items = sorted(items, key=self._key, reverse=reverse)
        if reverse:
            self._items.reverse()
        self._keys = [self._key(item) for item in self._items]

    def add(self, item: T) -> None:
        key = self._key(item)
        side = bisect_left if self._reverse else bisect_right
        place = side(self._keys, key)
        self._keys.insert(place, key)
        self._items.insert(place, item)

    def remove(self, item: T) -> None:
        place = self._place(item)
        del self._keys[place]
        del self._items[place]

    def index(self, item: T) -> int:
        place = self._place(item)
        return len(self._items) - 1 - place if self._reverse else place

    def _place(self, item: T) -> int:
        """Where the first equal item, as seen from outside, is stored."""
        key = self._key(item)
        stretch = range(bisect_left(self._keys, key), bisect_right(self._keys, key))
        for place in reversed(stretch) if self._reverse else stretch:
            if self._items[place] == item:
                return place
        raise ValueError(f"{item!r} is not in the list")

    def __contains__(self, item: T) -> bool:
        try:
            self._place(item)
        except ValueError:
            return False
        return True

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        self._ahead = list(self._items if self._reverse else reversed(self._items))
        return self

    def __next__(self) -> T:
        if not self._ahead:
            raise StopIteration
        return self._ahead.pop()

    def __reversed__(self) -> Iterator[T]:
        return iter(self._items) if self._reverse else reversed(self._items)
