# drill: structures/sorted-list-reverse
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class SortedList(Generic[T]):
    """Items in ascending or descending order of their key; equal keys in order of arrival."""

    def __init__(
        self, items: Iterable[T] = (), key: Callable[[T], Any] | None = None, reverse: bool = False
    ) -> None:
        raise NotImplementedError

    def add(self, item: T) -> None:
        raise NotImplementedError

    def remove(self, item: T) -> None:
        """Take out the first item equal to `item`; ValueError if there is none."""
        raise NotImplementedError

    def index(self, item: T) -> int:
        """Position of the first item equal to `item`; ValueError if there is none."""
        raise NotImplementedError

    def __contains__(self, item: T) -> bool:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __iter__(self) -> Iterator[T]:
        raise NotImplementedError

    def __reversed__(self) -> Iterator[T]:
        """The sequence of `for`, backwards."""
        raise NotImplementedError
