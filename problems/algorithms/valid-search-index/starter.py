# drill: algorithms/valid-search-index
from __future__ import annotations

Node = tuple[int, "Node | None", "Node | None"]


def is_search_index(index: Node | None) -> bool:
    """Whether all keys to the left of each node are smaller than its own, and all to the right greater."""
    raise NotImplementedError
