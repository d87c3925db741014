# drill: algorithms/fold-two-statements
from __future__ import annotations

from heapq import merge


def fold(first: list[tuple[int, str] | None], second: list[tuple[int, str]]) -> None:
    """The merged list gets the name `first`."""
    own = first[: len(first) - len(second)]
    first = list(merge(own, second, key=lambda entry: entry[0]))
