# drill: structures/singly-linked-list
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Node(Generic[T]):
    __slots__ = ("next", "value")

    def __init__(self, value: T, next: Node[T] | None = None) -> None:
        self.value = value
        self.next = next


class LinkedList(Generic[T]):
    """Head, tail and count; the tail is None exactly when the head is."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._reset()
        for item in items:
            self.append(item)

    def _reset(self) -> None:
        self._head: Node[T] | None = None
        self._tail: Node[T] | None = None
        self._size = 0

    def append(self, value: T) -> None:
        node = Node(value)
        if self._tail is None:
            self._head = node
        else:
            self._tail.next = node
        self._tail = node
        self._size += 1

    def prepend(self, value: T) -> None:
        self._head = Node(value, self._head)
        if self._tail is None:
            self._tail = self._head
        self._size += 1

    def remove(self, value: T) -> None:
        before, node = None, self._head
        while node is not None and not node.value == value:
            before, node = node, node.next
        if node is None:
            raise ValueError(f"{value!r} is not in the list")
        if before is None:
            self._head = node.next
        else:
            before.next = node.next
        if node is self._tail:
            self._tail = before
        self._size -= 1

    def absorb(self, other: LinkedList[T]) -> None:
        if other is self:
            raise ValueError("a list cannot absorb itself")
        if other._head is None:
            return
        if self._tail is None:
            self._head = other._head
        else:
            self._tail.next = other._head
        self._tail = other._tail
        self._size += other._size
        other._reset()

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[T]:
        node = self._head
        while node is not None:
            yield node.value
            node = node.next

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, LinkedList):
            return NotImplemented
        return len(self) == len(other) and all(mine == theirs for mine, theirs in zip(self, other))
