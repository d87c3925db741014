# drill: algorithms/whole-root
from __future__ import annotations


def whole_root(amount: int, k: int) -> int:
    """Set each binary digit of the root, the highest first, and keep it where the power still fits."""
    if amount < 0 or k < 1:
        raise ValueError("no such root")
    root = 0
    for digit in reversed(range(amount.bit_length())):
        if (root | 1 << digit) ** k <= amount:
            root |= 1 << digit
    return root
