# drill: algorithms/whole-root
from __future__ import annotations


def whole_root(amount: int, k: int) -> int:
    if amount < 0 or k < 1:
        raise ValueError("no such root")
    return int(amount ** (1 / k))
