# drill: algorithms/valid-search-index
from __future__ import annotations

from typing import Any


def is_search_index(index: tuple[int, Any, Any] | None) -> bool:
    """Each node with the two keys between which its own must lie; no key can be beyond a googol."""
    nodes: list[tuple[Any, int, int]] = [(index, -(10**100), 10**100)]
    for node, low, high in nodes:
        if node is not None:
            key, left, right = node
            if not low < key < high:
                return False
            nodes += [(left, low, key), (right, key, high)]
    return True
