# drill: algorithms/valid-search-index
from __future__ import annotations

from typing import Any


def is_search_index(index: tuple[int, Any, Any] | None) -> bool:
    """The keys from left to right are sorted."""
    keys: list[int] = []
    ahead: list[tuple[int, Any, Any]] = []
    node = index
    while ahead or node is not None:
        while node is not None:
            ahead.append(node)
            node = node[1]
        key, _, node = ahead.pop()
        keys.append(key)
    return keys == sorted(keys)
