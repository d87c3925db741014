# drill: algorithms/valid-search-index
from __future__ import annotations

from typing import Any


def keys_of(node: tuple[int, Any, Any] | None) -> list[int]:
    nodes = [node] if node is not None else []
    for _, left, right in nodes:
        nodes += [child for child in (left, right) if child is not None]
    return [key for key, _, _ in nodes]


def is_search_index(index: tuple[int, Any, Any] | None) -> bool:
    nodes = [index] if index is not None else []
    for key, left, right in nodes:
        if any(below >= key for below in keys_of(left)) or any(below <= key for below in keys_of(right)):
            return False
        nodes += [child for child in (left, right) if child is not None]
    return True
