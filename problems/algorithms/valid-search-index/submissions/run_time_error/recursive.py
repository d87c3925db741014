# drill: algorithms/valid-search-index
from __future__ import annotations

from math import inf
from typing import Any


def is_search_index(index: tuple[int, Any, Any] | None, low: float = -inf, high: float = inf) -> bool:
    if index is None:
        return True
    key, left, right = index
    return low < key < high and is_search_index(left, low, key) and is_search_index(right, key, high)
