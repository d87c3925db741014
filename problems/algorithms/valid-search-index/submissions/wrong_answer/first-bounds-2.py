# drill: algorithms/valid-search-index
from __future__ import annotations

import sys
from typing import Any


def is_search_index(index: tuple[int, Any, Any] | None) -> bool:
    nodes: list[tuple[Any, int, int]] = [(index, -sys.maxsize - 1, sys.maxsize)]
    for node, low, high in nodes:
        if node is not None:
            key, left, right = node
            if not low < key < high:
                return False
            nodes += [(left, low, key), (right, key, high)]
    return True
