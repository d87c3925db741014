# drill: structures/stack-generic
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class EmptyStackError(LookupError):
    pass


class Stack(Generic[T]):
    """A chain of pairs (item, the pair below)."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._top: Any = None
        self._size = 0
        for item in items:
            self.push(item)

    def push(self, item: T) -> None:
        self._top = (item, self._top)
        self._size += 1

    def pop(self) -> T:
        item = self.peek()
        self._top = self._top[1]
        self._size -= 1
        return item

    def peek(self) -> T:
        if self._top is None:
            raise EmptyStackError("nothing on the stack")
        item: T = self._top[0]
        return item

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[T]:
        link = self._top
        while link is not None:
            yield link[0]
            link = link[1]

    def __repr__(self) -> str:
        return f"Stack({list(self)[::-1]})"
