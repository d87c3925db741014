# drill: algorithms/valid-search-index
from __future__ import annotations

from math import inf
from typing import Any


def is_search_index(index: tuple[int, Any, Any] | None) -> bool:
    """Each key is compared with its parent's and with the one on top."""
    if index is None:
        return True
    top, left, right = index
    nodes: list[tuple[Any, float, float, float, float]] = [
        (left, -inf, top, -inf, top),
        (right, top, inf, top, inf),
    ]
    for node, low, high, side_low, side_high in nodes:
        if node is not None:
            key, left, right = node
            if not (low < key < high and side_low < key < side_high):
                return False
            nodes += [(left, -inf, key, side_low, side_high), (right, key, inf, side_low, side_high)]
    return True
