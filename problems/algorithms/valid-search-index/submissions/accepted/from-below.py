# drill: algorithms/valid-search-index
from __future__ import annotations

from typing import Any


def is_search_index(index: tuple[int, Any, Any] | None) -> bool:
    """Children before parents: each tells its least and its greatest key."""
    nodes = [index] if index is not None else []
    for _, left, right in nodes:
        if left is not None:
            nodes.append(left)
        if right is not None:
            nodes.append(right)
    span: dict[int, tuple[int, int]] = {}
    for node in reversed(nodes):
        key, left, right = node
        least = greatest = key
        if left is not None:
            least, below = span[id(left)]
            if below >= key:
                return False
        if right is not None:
            above, greatest = span[id(right)]
            if above <= key:
                return False
        span[id(node)] = least, greatest
    return True
