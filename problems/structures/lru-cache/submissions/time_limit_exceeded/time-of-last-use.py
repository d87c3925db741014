# drill: structures/lru-cache
from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class LruCache:
    """Each key with the number of its last use; the least is looked for when it is needed."""

    def __init__(self, capacity: int) -> None:
        if capacity < 0:
            raise ValueError(capacity)
        self._capacity = capacity
        self._values: dict[str, Any] = {}
        self._used: dict[str, int] = {}
        self._uses = 0
        self.hits = 0
        self.misses = 0

    def store(self, key: str, value: Any) -> None:
        self._values[key] = value
        self._use(key)
        if len(self._values) > self._capacity:
            oldest = min(self._values, key=self._used.__getitem__)
            del self._values[oldest]

    def fetch(self, key: str, default: Any = None) -> Any:
        if key in self._values:
            self.hits += 1
            self._use(key)
            return self._values[key]
        self.misses += 1
        return default

    def _use(self, key: str) -> None:
        self._uses += 1
        self._used[key] = self._uses

    def release(self, key: str) -> None:
        if key in self._values:
            self._used[key] = min(self._used[kept] for kept in self._values) - 1

    def oldest(self) -> str | None:
        return min(self._values, key=self._used.__getitem__, default=None)

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._values, key=self._used.__getitem__, reverse=True))
