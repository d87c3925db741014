# drill: algorithms/valid-search-index
from __future__ import annotations

from typing import Any


def is_search_index(index: tuple[int, Any, Any] | None) -> bool:
    """Each child stands on the proper side of its parent."""
    nodes = [index] if index is not None else []
    for key, left, right in nodes:
        if left is not None:
            if left[0] >= key:
                return False
            nodes.append(left)
        if right is not None:
            if right[0] <= key:
                return False
            nodes.append(right)
    return True
