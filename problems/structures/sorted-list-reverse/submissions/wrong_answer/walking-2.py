# drill: structures/sorted-list-reverse
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class SortedList(Generic[T]):
    """Halves for `index`, `in` and `add`; `remove` is left to the list."""

    def __init__(
        self, items: Iterable[T] = (), key: Callable[[T], Any] | None = None, reverse: bool = False
    ) -> None:
        self._key = key
        self._reverse = reverse
        self._items = sorted(items, key=key, reverse=reverse)

    def _key_of(self, item: T) -> Any:
        return item if self._key is None else self._key(item)

    def _comes_before(self, one: Any, other: Any) -> bool:
        return bool(other < one if self._reverse else one < other)

    def _first(self, key: Any) -> int:
        """Place of the first item that does not come before `key`."""
        low, high = 0, len(self._items)
        while low < high:
            middle = (low + high) // 2
            if self._comes_before(self._key_of(self._items[middle]), key):
                low = middle + 1
            else:
                high = middle
        return low

    def _end(self, key: Any) -> int:
        """Place behind the last item with `key` or one that comes before it."""
        low, high = 0, len(self._items)
        while low < high:
            middle = (low + high) // 2
            if self._comes_before(key, self._key_of(self._items[middle])):
                high = middle
            else:
                low = middle + 1
        return low

    def add(self, item: T) -> None:
        self._items.insert(self._end(self._key_of(item)), item)

    def remove(self, item: T) -> None:
        self._items.remove(item)

    def index(self, item: T) -> int:
        key = self._key_of(item)
        return self._items.index(item, self._first(key), self._end(key))

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
