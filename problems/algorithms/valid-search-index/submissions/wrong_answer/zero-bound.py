# drill: algorithms/valid-search-index
from __future__ import annotations

from typing import Any


def is_search_index(index: tuple[int, Any, Any] | None) -> bool:
    nodes: list[tuple[Any, int | None, int | None]] = [(index, None, None)]
    for node, low, high in nodes:
        if node is not None:
            key, left, right = node
            if (low and key <= low) or (high and key >= high):
                return False
            nodes += [(left, low, key), (right, key, high)]
    return True
