# drill: structures/singly-linked-list
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class LinkedList(Generic[T]):
    """No nodes at all: a list inside."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = list(items)

    def append(self, value: T) -> None:
        self._items.append(value)

    def prepend(self, value: T) -> None:
        self._items.insert(0, value)

    def remove(self, value: T) -> None:
        self._items.remove(value)

    def absorb(self, other: LinkedList[T]) -> None:
        if other is self:
            raise ValueError("a list cannot absorb itself")
        self._items.extend(other._items)
        other._items.clear()

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LinkedList) and self._items == other._items
