# drill: structures/hash-map-chained
from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class ChainedMap:
    """One list of entries; the buckets are only worked out when somebody asks."""

    def __init__(self) -> None:
        self._entries: list[list[Any]] = []
        self._buckets = 8
        self._state = object()

    def _find(self, key: Any) -> list[Any] | None:
        for entry in self._entries:
            if entry[0] == key:
                return entry
        return None

    def __setitem__(self, key: Any, value: Any) -> None:
        entry = self._find(key)
        if entry:
            entry[1] = value
            return
        self._entries.append([key, value])
        if len(self._entries) > self._buckets:
            self._buckets *= 2
        self._state = object()

    def __getitem__(self, key: Any) -> Any:
        entry = self._find(key)
        if not entry:
            raise KeyError(key)
        return entry[1]

    def __delitem__(self, key: Any) -> None:
        entry = self._find(key)
        if not entry:
            raise KeyError(key)
        self._entries.remove(entry)
        self._state = object()

    def __contains__(self, key: Any) -> bool:
        return self._find(key) is not None

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Any]:
        state = self._state
        for key, _ in list(self._entries):
            yield key
            if self._state is not state:
                raise RuntimeError("keys were added or removed during a loop")

    def chains(self) -> list[int]:
        lengths = [0] * self._buckets
        for key, _ in self._entries:
            lengths[hash(key) % self._buckets] += 1
        return lengths
