# drill: algorithms/fold-two-statements
from __future__ import annotations


def fold(first: list[tuple[int, str] | None], second: list[tuple[int, str]]) -> None:
    """Fold `second` into the free places at the end of `first`, in order of day."""
    raise NotImplementedError
