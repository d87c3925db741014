# drill: algorithms/valid-search-index
from __future__ import annotations

from math import inf
from typing import Any


def is_search_index(index: tuple[int, Any, Any] | None) -> bool:
    """What is equal goes to the left."""
    nodes: list[tuple[Any, float, float]] = [(index, -inf, inf)]
    for node, low, high in nodes:
        if node is not None:
            key, left, right = node
            if not low < key <= high:
                return False
            nodes += [(left, low, key), (right, key, high)]
    return True
