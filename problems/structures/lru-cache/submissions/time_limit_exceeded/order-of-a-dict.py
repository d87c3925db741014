# drill: structures/lru-cache
from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class LruCache:
    """A plain dict, the most recently used key at its end."""

    def __init__(self, capacity: int) -> None:
        if capacity < 0:
            raise ValueError(capacity)
        self._capacity = capacity
        self._values: dict[str, Any] = {}
        self.hits = 0
        self.misses = 0

    def store(self, key: str, value: Any) -> None:
        self._values[key] = value
        self._use(key)
        if len(self._values) > self._capacity:
            del self._values[next(iter(self._values))]

    def fetch(self, key: str, default: Any = None) -> Any:
        if key in self._values:
            self.hits += 1
            self._use(key)
            return self._values[key]
        self.misses += 1
        return default

    def _use(self, key: str) -> None:
        self._values[key] = self._values.pop(key)

    def release(self, key: str) -> None:
        if key in self._values:
            self._values = {key: self._values[key], **self._values}

    def oldest(self) -> str | None:
        return next(iter(self._values), None)

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[str]:
        return reversed(self._values)
