# drill: structures/stack-generic
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class EmptyStackError(Exception):
    """Raised by `pop` and `peek` when there is nothing on the stack."""


class Stack(Generic[T]):
    """A pile of items; the last one pushed is on top."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        raise NotImplementedError

    def push(self, item: T) -> None:
        raise NotImplementedError

    def pop(self) -> T:
        """Take the top item off and return it."""
        raise NotImplementedError

    def peek(self) -> T:
        """Return the top item and leave it there."""
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __iter__(self) -> Iterator[T]:
        """From the top to the bottom."""
        raise NotImplementedError

    def __repr__(self) -> str:
        """The call that builds the same stack again."""
        raise NotImplementedError
