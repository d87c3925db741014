# drill: python/chunks-of-any-iterable
from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of `size` items each, the last one perhaps shorter; nothing is read before it is needed."""
    if size < 1:
        raise ValueError("a chunk holds at least one item")
    return _cut(iter(items), size)


def _cut(source: Iterator[T], size: int) -> Iterator[list[T]]:
    while chunk := list(islice(source, size)):
        yield chunk
