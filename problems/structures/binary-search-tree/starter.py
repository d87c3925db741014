# drill: structures/binary-search-tree
from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class SearchTree:
    """Keys in order, each with a value; the shape follows from what was stored and removed."""

    def __init__(self) -> None:
        raise NotImplementedError

    def __setitem__(self, key: int, value: Any) -> None:
        raise NotImplementedError

    def __getitem__(self, key: int) -> Any:
        raise NotImplementedError

    def __delitem__(self, key: int) -> None:
        raise NotImplementedError

    def __contains__(self, key: int) -> bool:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __iter__(self) -> Iterator[int]:
        """The keys in ascending order, one at a time."""
        raise NotImplementedError

    def floor(self, key: int) -> int | None:
        """The greatest key that is at most `key`."""
        raise NotImplementedError

    def path(self, key: int) -> list[int]:
        """The keys on the way from the root to `key`."""
        raise NotImplementedError
