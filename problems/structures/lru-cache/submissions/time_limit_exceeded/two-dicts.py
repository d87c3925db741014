# drill: structures/lru-cache
from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class LruCache:
    """Two plain dicts, the most recently used key at the end of the one, the last released at the end of the other."""

    def __init__(self, capacity: int) -> None:
        if capacity < 0:
            raise ValueError(capacity)
        self._capacity = capacity
        self._values: dict[str, Any] = {}
        self._released: dict[str, Any] = {}
        self.hits = 0
        self.misses = 0

    def store(self, key: str, value: Any) -> None:
        if key in self:
            self._take(key)
        self._values[key] = value
        if len(self) > self._capacity:
            self._take(self._next_to_go())

    def fetch(self, key: str, default: Any = None) -> Any:
        if key in self:
            self.hits += 1
            self._values[key] = self._take(key)
            return self._values[key]
        self.misses += 1
        return default

    def _take(self, key: str) -> Any:
        return (self._values if key in self._values else self._released).pop(key)

    def _next_to_go(self) -> str:
        return next(reversed(self._released)) if self._released else next(iter(self._values))

    def release(self, key: str) -> None:
        if key in self:
            self._released[key] = self._take(key)

    def oldest(self) -> str | None:
        return self._next_to_go() if len(self) else None

    def __contains__(self, key: str) -> bool:
        return key in self._values or key in self._released

    def __len__(self) -> int:
        return len(self._values) + len(self._released)

    def __iter__(self) -> Iterator[str]:
        yield from reversed(self._values)
        yield from self._released
