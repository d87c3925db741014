# drill: structures/singly-linked-list
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class LinkedList(Generic[T]):
    """A chain of values with a head and a tail."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        raise NotImplementedError

    def append(self, value: T) -> None:
        raise NotImplementedError

    def prepend(self, value: T) -> None:
        raise NotImplementedError

    def remove(self, value: T) -> None:
        """Take out the first equal value; ValueError if there is none."""
        raise NotImplementedError

    def absorb(self, other: LinkedList[T]) -> None:
        """Hook all items of `other` on to the end; `other` is empty afterwards."""
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __iter__(self) -> Iterator[T]:
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        raise NotImplementedError
