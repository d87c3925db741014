# drill: algorithms/fold-two-statements
from __future__ import annotations


Entry = tuple[int, str]


def fold(first: list[Entry | None], second: list[Entry]) -> None:
    """Fold `second` into the free places at the end of `first`, in order of day."""
    raise NotImplementedError
