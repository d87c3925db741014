# drill: structures/singly-linked-list
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class LinkedList(Generic[T]):
    """Nodes are lists [value, next node]; one without a value stands in front and is the tail of an empty list."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._clear()
        for item in items:
            self.append(item)

    def _clear(self) -> None:
        self._front: list[Any] = [None, None]
        self._tail = self._front
        self._size = 0

    def append(self, value: T) -> None:
        self._tail[1] = [value, None]
        self._tail = self._tail[1]
        self._size += 1

    def prepend(self, value: T) -> None:
        node = [value, self._front[1]]
        self._front[1] = node
        if self._tail is self._front:
            self._tail = node
        self._size += 1

    def remove(self, value: T) -> None:
        before = self._front
        while before[1] is not None:
            node = before[1]
            if node[0] == value:
                before[1] = node[1]
                if node[1] is None:
                    self._tail = before
                self._size -= 1
                return
            before = node
        raise ValueError("no such value")

    def absorb(self, other: LinkedList[T]) -> None:
        if self is other:
            raise ValueError("absorbing itself")
        if other:
            self._tail[1] = other._front[1]
            self._tail = other._tail
            self._size += other._size
            other._clear()

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[T]:
        node = self._front
        while node[1] is not None:
            node = node[1]
            yield node[0]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LinkedList) and list(self) == list(other)
