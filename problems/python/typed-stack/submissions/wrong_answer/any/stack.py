# drill: python/typed-stack
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, Self, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Stack(Generic[T]):
    """Last in, first out. Iterating starts at the top."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items: list[Any] = list(items)

    def push(self, item: Any) -> None:
        self._items.append(item)

    def pop(self) -> Any:
        """Raises IndexError when there is nothing on it."""
        return self._items.pop()

    def peek(self) -> T | None:
        return self._items[-1] if self._items else None

    def map(self, function: Callable[[T], U]) -> Stack[U]:
        """A new stack with what the function makes of each item, in the same order."""
        return Stack(function(item) for item in self._items)

    def copy(self) -> Self:
        return type(self)(self._items)

    def __iter__(self) -> Iterator[T]:
        return reversed(self._items)

    def __len__(self) -> int:
        return len(self._items)
