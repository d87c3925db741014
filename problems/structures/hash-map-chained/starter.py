# drill: structures/hash-map-chained
from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class ChainedMap(Generic[K, V]):
    """A hash map: buckets, and in each a chain of entries."""

    def __init__(self) -> None:
        raise NotImplementedError

    def __setitem__(self, key: K, value: V) -> None:
        raise NotImplementedError

    def __getitem__(self, key: K) -> V:
        raise NotImplementedError

    def __delitem__(self, key: K) -> None:
        raise NotImplementedError

    def __contains__(self, key: K) -> bool:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __iter__(self) -> Iterator[K]:
        """All keys; RuntimeError at the next step if keys were added or removed meanwhile."""
        raise NotImplementedError

    def chains(self) -> list[int]:
        """The number of entries in each bucket."""
        raise NotImplementedError
