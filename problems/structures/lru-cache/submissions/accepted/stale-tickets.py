# drill: structures/lru-cache
from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any


class LruCache:
    """Every use draws a ticket; only the latest ticket of a key counts, stale ones are thrown away when met."""

    def __init__(self, capacity: int) -> None:
        if capacity < 0:
            raise ValueError(capacity)
        self._capacity = capacity
        self._values: dict[str, Any] = {}
        self._latest: dict[str, object] = {}
        self._tickets: deque[tuple[str, object]] = deque()
        self.hits = 0
        self.misses = 0

    def _use(self, key: str) -> None:
        ticket = object()
        self._latest[key] = ticket
        self._tickets.append((key, ticket))

    def _is_latest(self, key: str, ticket: object) -> bool:
        return key in self._values and self._latest[key] is ticket

    def store(self, key: str, value: Any) -> None:
        self._values[key] = value
        self._use(key)
        if len(self._values) > self._capacity:
            del self._values[self._first()]

    def fetch(self, key: str, default: Any = None) -> Any:
        if key in self._values:
            self.hits += 1
            self._use(key)
            return self._values[key]
        self.misses += 1
        return default

    def release(self, key: str) -> None:
        # Harmless for a key that is not there: storing it draws a later ticket.
        ticket = object()
        self._latest[key] = ticket
        self._tickets.appendleft((key, ticket))

    def _first(self) -> str:
        while not self._is_latest(*self._tickets[0]):
            self._tickets.popleft()
        return self._tickets[0][0]

    def oldest(self) -> str | None:
        return self._first() if self._values else None

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[str]:
        return (key for key, ticket in reversed(self._tickets) if self._is_latest(key, ticket))
