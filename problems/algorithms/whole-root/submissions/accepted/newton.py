# drill: algorithms/whole-root
from __future__ import annotations


def whole_root(amount: int, k: int) -> int:
    """Walk down from a number that is not below the root."""
    if amount < 0 or k < 1:
        raise ValueError("no such root")
    root = amount
    while root**k > amount:
        root = ((k - 1) * root + amount // root ** (k - 1)) // k
    return root
