# drill: algorithms/valid-search-index
from __future__ import annotations

from typing import Any


def is_search_index(index: tuple[int, Any, Any] | None) -> bool:
    """A lookup of each key must end at the node that has it."""
    nodes = [index] if index is not None else []
    for node in nodes:
        found: Any = index
        while found is not None and found[0] != node[0]:
            found = found[1] if node[0] < found[0] else found[2]
        if found is not node:
            return False
        nodes += [child for child in node[1:] if child is not None]
    return True
