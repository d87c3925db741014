# drill: algorithms/whole-root
from __future__ import annotations


def whole_root(amount: int, k: int) -> int:
    """Rounded and put right by one."""
    if amount < 0 or k < 1:
        raise ValueError("no such root")
    root = round(amount ** (1 / k))
    return root - 1 if root**k > amount else root
