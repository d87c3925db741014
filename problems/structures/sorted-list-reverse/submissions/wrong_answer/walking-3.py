# drill: structures/sorted-list-reverse
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class SortedList(Generic[T]):
    """Sorted again on each add, searched from the front."""

    def __init__(
        self, items: Iterable[T] = (), key: Callable[[T], Any] | None = None, reverse: bool = False
    ) -> None:
        self._key = key
        self._reverse = reverse
        self._items = sorted(items, key=key, reverse=reverse)

    def add(self, item: T) -> None:
        self._items.append(item)
        self._items.sort(key=self._key, reverse=self._reverse)

    def remove(self, item: T) -> None:
        del self._items[self.index(item)]

    def index(self, item: T) -> int:
        return self._items.index(item)

    def __contains__(self, item: T) -> bool:
        return item in self._items

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __reversed__(self) -> Iterator[T]:
        return reversed(self._items)
