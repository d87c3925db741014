# drill: algorithms/whole-root
from __future__ import annotations


def whole_root(amount: int, k: int) -> int:
    if amount < 0 or k < 1:
        raise ValueError("no such root")
    root = 0
    while (root + 1) ** k <= amount:
        root += 1
    return root
