# drill: structures/lru-cache
from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class LruCache:
    """At most `capacity` entries; the least recently used one makes room."""

    hits: int
    misses: int

    def __init__(self, capacity: int) -> None:
        raise NotImplementedError

    def store(self, key: str, value: Any) -> None:
        """Put the value under the key, which is now the most recently used."""
        raise NotImplementedError

    def fetch(self, key: str, default: Any = None) -> Any:
        """The value under the key, which is now the most recently used; `default` if it is not there."""
        raise NotImplementedError

    def release(self, key: str) -> None:
        """Make the key the least recently used."""
        raise NotImplementedError

    def oldest(self) -> str | None:
        """The key that would be dropped next."""
        raise NotImplementedError

    def __contains__(self, key: str) -> bool:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __iter__(self) -> Iterator[str]:
        """The keys from the most to the least recently used."""
        raise NotImplementedError
