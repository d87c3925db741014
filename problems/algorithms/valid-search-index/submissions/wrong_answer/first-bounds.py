# drill: algorithms/valid-search-index
from __future__ import annotations

from typing import Any


def is_search_index(index: tuple[int, Any, Any] | None) -> bool:
    """From left to right; before the first key there was a -1."""
    previous = -1
    ahead: list[tuple[int, Any, Any]] = []
    node = index
    while ahead or node is not None:
        while node is not None:
            ahead.append(node)
            node = node[1]
        key, _, node = ahead.pop()
        if key <= previous:
            return False
        previous = key
    return True
