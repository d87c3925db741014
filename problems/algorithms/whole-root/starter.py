# drill: algorithms/whole-root
from __future__ import annotations


def whole_root(amount: int, k: int) -> int:
    """The largest whole number whose k-th power is not above `amount`."""
    raise NotImplementedError
