# drill: structures/hash-map-chained
from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any, Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class ChainedMap(Generic[K, V]):
    """A list of buckets; each is a list of entries [key, value]."""

    def __init__(self) -> None:
        self._buckets: list[list[list[Any]]] = [[] for _ in range(8)]
        self._state = object()

    def __setitem__(self, key: K, value: V) -> None:
        entry = self._entry(key)
        if entry:
            entry[1] = value
            return
        if len(self) >= len(self._buckets):
            self._grow()
        self._chain(key).append([key, value])
        self._state = object()

    def __getitem__(self, key: K) -> V:
        entry = self._entry(key)
        if not entry:
            raise KeyError(key)
        value: V = entry[1]
        return value

    def __delitem__(self, key: K) -> None:
        entry = self._entry(key)
        if not entry:
            raise KeyError(key)
        self._chain(key).remove(entry)
        self._state = object()

    def __contains__(self, key: K) -> bool:
        return bool(self._entry(key))

    def __len__(self) -> int:
        return sum(self.chains())

    def __iter__(self) -> Iterator[K]:
        state = self._state
        for chain in self._buckets:
            for entry in chain:
                yield entry[0]
                if self._state is not state:
                    raise RuntimeError("keys were added or removed during a loop")

    def chains(self) -> list[int]:
        return [len(chain) for chain in self._buckets]

    def _chain(self, key: K) -> list[list[Any]]:
        return self._buckets[hash(key) % len(self._buckets)]

    def _entry(self, key: K) -> list[Any] | None:
        for entry in self._chain(key):
            if entry[0] == key:
                return entry
        return None

    def _grow(self) -> None:
        old = self._buckets
        self._buckets = [[] for _ in range(2 * len(old))]
        for chain in old:
            for entry in chain:
                self._chain(entry[0]).append(entry)
